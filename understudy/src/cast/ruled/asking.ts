import * as lines from '../../lines/ruled/questions.ts';
import { type Stage, spoken, tellersFor } from '../stage.ts';
import type { Teller, Told } from '../teller.ts';
import type { Maker } from './maker.ts';

/** How often a question stands alone. */
const alone = 0.25;

/** Nothing but questions, the first about what was said, the second a gift with a question mark behind it. */
export function asking(stage: Stage): Maker {
  const { brief, heard, focus, chance } = stage;
  const tellers = tellersFor(stage);
  return () => {
    const teller = tellers();
    const mirrored = heard.statement !== null && chance() < (focus ? 0.15 : 0.6);
    const ordered = heard.deeds.some((deed) => deed.ordered) && chance() < 0.4;
    const take = ordered
      ? teller.tell(lines.questionsOfOrders)
      : teller.tell(mirrored ? lines.questionMirrors : focus ? lines.questionTakes : lines.plainQuestions);
    const more = brief.stumble ? teller.tell(lines.questionStumbles[brief.stumble]) : moreOf(stage, teller);
    const parts = [take ?? teller.tell(lines.plainQuestions), more].filter((part) => part !== null);
    return { ...spoken(stage, parts), bonus: mirrored || ordered ? 2 : 0 };
  };
}

function moreOf({ chance }: Stage, teller: Teller): Told | null {
  return chance() < alone ? null : teller.tell(lines.questionGives);
}
