import type { LineRule } from '@improv/contract';
import { folded } from '../../language/words.ts';
import { type Attempt, attempt } from '../speaking.ts';
import { lowSentences, type Stage, templateSource } from '../stage.ts';
import type { Told } from '../templates.ts';
import { weigh } from '../weighing.ts';
import { asking } from './asking.ts';
import { beginningWith, lettered, linked, sayingExactly } from './beginning.ts';
import { coloured } from './colouring.ts';
import { counted } from './counting.ts';
import { keeps } from './keeping.ts';
import { lastResorts } from './lastResort.ts';
import type { Maker } from './maker.ts';
import { oneWord } from './oneWord.ts';
import { ordered } from './ordering.ts';
import { sparing } from './sparing.ts';

/** How many lines are tried before the best of those that keep the rule is said. */
const tries = 32;

/** The Partner's line for a turn with a rule: the best of many that keep it, and in the last need a plain one that does. */
export function ruled(rule: LineRule, stage: Stage): Told {
  if (rule.kind === 'again') return saidBefore(rule.text, stage);
  const make = makerFor(rule, stage);
  let best: (Attempt & { readonly score: number }) | null = null;
  for (let i = 0; i < tries; i += 1) {
    const tried = make();
    if (!tried || tried.text === '' || !keeps(rule, tried.text)) continue;
    const score = weigh(tried.text, stage) + tried.bonus + stage.chance() * 5;
    if (score > (best?.score ?? Number.NEGATIVE_INFINITY)) best = { ...tried, score };
  }
  if (best && !isSaid(best.text, stage)) return best;
  const plain = lastResorts(rule).filter((text) => keeps(rule, text));
  const text = plain.find((one) => !isSaid(one, stage)) ?? best?.text ?? plain[0] ?? '…';
  return { text, used: lowSentences(text) };
}

/** Every kind of rule has its case, so that a new one is a type error here. */
function makerFor(rule: Exclude<LineRule, { kind: 'again' }>, stage: Stage): Maker {
  switch (rule.kind) {
    case 'question':
      return asking(stage);
    case 'words':
      return rule.count === 1 ? oneWord(stage) : counted(stage, rule.count);
    case 'first-letter':
      return lettered(stage, rule.letter);
    case 'first-word':
      return linked(stage, rule.word);
    case 'first-words':
      return beginningWith(stage, rule.text);
    case 'exact-line':
      return sayingExactly(stage, rule.text);
    case 'contains':
      return ordered(stage, rule.word);
    case 'avoids-word':
      return sparing(stage, rule.word);
    case 'avoids-letter':
      return sparing(stage, null);
    case 'emotion':
      return coloured(stage, 'emotion', rule.emotion);
    case 'genre':
      return coloured(stage, 'genre', rule.genre);
    case 'statement':
    case 'differs': {
      const nextTemplates = templateSource(stage);
      return () => attempt(stage, nextTemplates());
    }
  }
}

/** A line of the Partner's as it was said, found by its opening. */
function saidBefore(text: string, { brief }: Stage): Told {
  const opening = folded(text).trim();
  const whole = brief.script.findLast(
    ({ speaker, text: said }) => speaker === 'partner' && folded(said).trim().startsWith(opening),
  );
  return { text: whole?.text ?? text, used: [] };
}

function isSaid(text: string, { lines }: Stage): boolean {
  const low = folded(text);
  return lines.some((line) => folded(line) === low);
}
