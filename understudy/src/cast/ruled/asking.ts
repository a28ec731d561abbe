import * as lines from '../../lines/ruled/questions.ts';
import { type Stage, spoken, templateSource } from '../stage.ts';
import type { Templates, Told } from '../templates.ts';
import type { Maker } from './maker.ts';

/** How often a question stands alone. */
const alone = 0.25;

/** Nothing but questions, the first about what was said, the second a gift with a question mark behind it. */
export function asking(stage: Stage): Maker {
  const { brief, heard, focus, chance } = stage;
  const nextTemplates = templateSource(stage);
  return () => {
    const templates = nextTemplates();
    const mirrored = heard.statement !== null && chance() < (focus ? 0.15 : 0.6);
    const ordered = heard.deeds.some((deed) => deed.ordered) && chance() < 0.4;
    const take = ordered
      ? templates.tell(lines.questionsOfOrders)
      : templates.tell(mirrored ? lines.questionMirrors : focus ? lines.questionTakes : lines.plainQuestions);
    const more = brief.stumble
      ? templates.tell(lines.questionStumbles[brief.stumble])
      : moreOf(stage, templates);
    const parts = [take ?? templates.tell(lines.plainQuestions), more].filter((part) => part !== null);
    return { ...spoken(stage, parts), bonus: mirrored || ordered ? 2 : 0 };
  };
}

function moreOf({ chance }: Stage, templates: Templates): Told | null {
  return chance() < alone ? null : templates.tell(lines.questionGives);
}
