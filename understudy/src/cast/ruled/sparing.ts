import { spareGives, spareTakes } from '../../lines/ruled/lipograms.ts';
import { highTakes } from '../../lines/ruled/orders.ts';
import { shortGives, shortStumbles, shortTakes } from '../../lines/ruled/short.ts';
import { attempt, following } from '../speaking.ts';
import { type Stage, spoken, templateSource } from '../stage.ts';
import type { Maker } from './maker.ts';
import { isTitle } from './ordering.ts';

/** How often a figure of high status shows it. */
const grand = 0.6;
/** Share of the tries that a rare letter's absence leaves as they are. */
const asEver = 0.5;

/** A line without a letter, or without a word. @param word null when it is a letter */
export function sparing(stage: Stage, word: string | null): Maker {
  const { brief, chance } = stage;
  const high = word !== null && isTitle(word);
  const nextTemplates = templateSource(stage);
  return () => {
    const templates = nextTemplates();
    if (high && chance() < grand) {
      const take = templates.tell(highTakes);
      const more = following(stage, templates);
      return take && { ...spoken(stage, more ? [take, more] : [take]), bonus: 4 };
    }
    if (word !== null || chance() < asEver) return attempt(stage, templates);
    const take = templates.tell([...spareTakes, ...shortTakes]);
    const more = brief.stumble
      ? templates.tell(shortStumbles)
      : templates.tell([...spareGives, ...longEnough]);
    const parts = [take, more].filter((part) => part !== null);
    return parts.length > 0 ? { ...spoken(stage, parts), bonus: 0 } : null;
  };
}

/** Of the short sentences, those that can be a second one. */
const longEnough = shortGives.filter((line) => line.split(' ').length > 3);
