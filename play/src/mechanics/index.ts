export type { Call } from './defineMechanic.ts';
export {
  advance,
  begin,
  callFor,
  GameMechanic,
  isComplete,
  type MechanicKind,
  MechanicState,
  mechanics,
  partnerRuleFor,
} from './mechanics.ts';
export { isChecked, judge, keepRule, ruleInWords, type Verdict } from './rules/rules.ts';
