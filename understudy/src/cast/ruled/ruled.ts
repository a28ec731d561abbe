import type { LineRule } from '@improv/contract';
import { folded, wordsIn } from '../../language/words.ts';
import type { Attempt } from '../speaking.ts';
import { lowSentences, type Stage } from '../stage.ts';
import type { Told } from '../templates.ts';
import { weigh } from '../weighing.ts';
import { lastResorts } from './lastResort.ts';
import { partsOf } from './rules.ts';

/** How many lines are tried before the best of those that keep the rule is said. */
const tries = 32;

/** The Partner's line for a turn with a rule: the best of many that keep it, and in the last need a plain one that does. */
export function ruled(rule: LineRule, stage: Stage): Told {
  const parts = partsOf(rule);
  if ('line' in parts) return parts.line(rule, stage);
  const keeps = (line: string) => wordsIn(line).length > 0 && parts.keeps(rule, line);
  const make = parts.make(rule, stage);
  let best: (Attempt & { readonly score: number }) | null = null;
  for (let i = 0; i < tries; i += 1) {
    const tried = make();
    if (!tried || tried.text === '' || !keeps(tried.text)) continue;
    const score = weigh(tried.text, stage) + tried.bonus + stage.chance() * 5;
    if (score > (best?.score ?? Number.NEGATIVE_INFINITY)) best = { ...tried, score };
  }
  if (best && !isSaid(best.text, stage)) return best;
  const plain = lastResorts(parts.plain?.(rule) ?? []).filter(keeps);
  const text = plain.find((one) => !isSaid(one, stage)) ?? best?.text ?? plain[0] ?? '…';
  return { text, used: lowSentences(text) };
}

function isSaid(text: string, { lines }: Stage): boolean {
  const low = folded(text);
  return lines.some((line) => folded(line) === low);
}
