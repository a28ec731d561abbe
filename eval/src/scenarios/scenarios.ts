import { castScenarios } from './cast.ts';
import { languageScenarios } from './languages.ts';
import { lengthScenarios } from './lengths.ts';
import { mechanicScenarios } from './mechanics.ts';
import { newcomerScenarios } from './newcomers.ts';
import { orderScenarios } from './orders.ts';
import { phaseChangeScenarios } from './phaseChange.ts';
import { playerScenarios } from './players.ts';
import { recoveryScenarios } from './recoveries.ts';
import { Scenario } from './scenario.ts';
import { standardScenarios } from './standards.ts';

/** Every scripted show. @throws z.ZodError when one is not written as it has to be */
export const scenarios: readonly Scenario[] = Scenario.array().parse([
  ...castScenarios,
  ...newcomerScenarios,
  ...mechanicScenarios,
  ...phaseChangeScenarios,
  ...recoveryScenarios,
  ...playerScenarios,
  ...lengthScenarios,
  ...languageScenarios,
  ...orderScenarios,
  ...standardScenarios,
]);
