import { isPlural } from '../../language/kinds.ts';
import { givenNames } from '../../language/wordSets.ts';
import { folded, wordsIn } from '../../language/words.ts';
import * as frames from '../../lines/ruled/firstWords.ts';
import { letterTakes } from '../../lines/ruled/letters.ts';
import { beforeGiven } from '../../lines/ruled/orders.ts';
import { type Attempt, attempt, following, opening } from '../speaking.ts';
import { type Stage, spoken, templateSource } from '../stage.ts';
import type { Templates, Told } from '../templates.ts';
import type { Maker } from './maker.ts';

/** Share of the tries that hope for a free line to keep the rule by luck. */
const byLuck = 0.25;

/** A line that begins with a letter. */
export function lettered(stage: Stage, letter: string): Maker {
  const nextTemplates = templateSource(stage);
  return () => {
    const templates = nextTemplates();
    if (stage.chance() < byLuck) return attempt(stage, templates);
    return joined(stage, templates, templates.tell(letterTakes[letter] ?? []));
  };
}

/** A line that begins with the word on which the last one ended. */
export function linked(stage: Stage, word: string): Maker {
  const { heard, focus, chance } = stage;
  const kind = kindOfWord(stage, word);
  const own = known(frames.smallWordFrames, folded(word));
  const w = kind === 'name' ? word : word.toLowerCase();
  const nextTemplates = templateSource(stage, { w });
  return () => {
    const templates = nextTemplates();
    const small = own && templates.hasFresh(own) ? own : null;
    const first = templates.tell(
      small ?? (chance() < 0.2 ? frames.firstWordFrames.any : frames.firstWordFrames[kind]),
    );
    const said = first?.text.toLowerCase() ?? '';
    // Where the word itself is not what the line was about, that comes next.
    const about = focus !== null && !said.includes(focus.head.toLowerCase());
    const take = about || (small && heard.statement !== null) ? opening(stage, templates) : null;
    return first && take && !stage.brief.stumble && stage.brief.beat !== 'landing'
      ? { ...spoken(stage, [first, take]), bonus: 1 }
      : joined(stage, templates, first);
  };
}

/** What kind of word the last one was in its sentence. */
function kindOfWord({ heard }: Stage, word: string): frames.WordKind {
  const low = folded(word);
  const token = heard.sentences.flat().findLast((one) => folded(one.value) === low);
  if (givenNames.has(low) || (token?.pos === 'PROPN' && /^\p{Lu}\p{Ll}/u.test(word))) return 'name';
  switch (token?.pos) {
    case 'NOUN':
    case 'PROPN':
      return isPlural(low) ? 'things' : 'thing';
    case 'ADJ':
      return 'quality';
    case 'VERB':
      return /ing$/.test(low) ? 'doing' : low === token.lemma ? 'deed' : 'done';
    default:
      return 'any';
  }
}

const wantsNoun = /(?:^| )(?:with|on|of|for|about|by|to|from|in|at|into|like|took|had|found|was called|and)$/;
const wantsThat = /(?:^| )(?:is|was|were|are)$/;
const wantsClause = /(?:^| )(?:when|that|because|if|until|while|so|then|after|before|since)$/;

/** A line that begins with given words. */
export function beginningWith(stage: Stage, text: string): Maker {
  const low = folded(text).trim();
  const own = known(frames.knownOpeners, low);
  const ends = own
    ? own
    : wantsNoun.test(low)
      ? frames.afterPreposition
      : wantsThat.test(low)
        ? frames.afterIs
        : frames.afterAdverb;
  const spare = ends === own ? frames.afterAdverb : [];
  const words = low.split(/\s+/).length;
  const link = /[,;:.!?…]$/.test(text.trim())
    ? ' '
    : ends === frames.afterPreposition || ends === frames.afterIs || wantsClause.test(low)
      ? ' '
      : words > 3
        ? ': '
        : ', ';
  const nextTemplates = templateSource(stage);
  return () => {
    const templates = nextTemplates();
    const end = templates.tell(templates.hasFresh(ends) ? ends : [...ends, ...spare]);
    if (!end) return null;
    const closed = /[.!?]$/.test(text.trim());
    const body = closed ? end.text.charAt(0).toUpperCase() + end.text.slice(1) : end.text;
    const first = { text: `${text.trim()}${closed ? ' ' : link}${body}.`, used: end.used };
    return joined(stage, templates, first);
  };
}

/** A line that has given words in it, word for word. */
export function sayingExactly(stage: Stage, text: string): Maker {
  const exact: Told = {
    text: /[.!?…]["”’)]*$/.test(text.trim()) ? text.trim() : `${text.trim()}.`,
    used: [],
  };
  const nextTemplates = templateSource(stage);
  return () => {
    const templates = nextTemplates();
    const take = stage.chance() < 0.5 ? templates.tell(beforeGiven) : opening(stage, templates);
    return take ? { ...spoken(stage, [take, exact]), bonus: 0 } : null;
  };
}

/** What is written for a word; a player may say any, "constructor" included. */
function known<T>(table: Readonly<Record<string, T>>, word: string): T | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}

/** A first sentence, and what follows on it. */
function joined(stage: Stage, templates: Templates, first: Told | null): Attempt | null {
  if (!first) return null;
  const long = wordsIn(first.text).length > 22 && !stage.brief.stumble;
  const more = long ? null : following(stage, templates);
  return { ...spoken(stage, more ? [first, more] : [first]), bonus: 1 };
}
