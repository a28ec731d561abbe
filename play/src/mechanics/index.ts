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
export { isChecked, judge, type Verdict } from './rules/judge.ts';
export { ruleInWords } from './rules/ruleInWords.ts';
