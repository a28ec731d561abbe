import type { CoachBrief, EndedBy } from '@improv/contract';
import { hollow } from '../language/wordSets.ts';
import { sentencesIn, wordsIn } from '../language/words.ts';
import { accepts, lastOffer } from './accepting.ts';
import type { Earlier } from './earlier.ts';
import { hear } from './heard.ts';
import { firstStumble, recoveryScore } from './moments.ts';
import { offersOf } from './scene.ts';

/** One of the player's lines, and what it did. */
export interface Said {
  readonly n: number;
  readonly text: string;
  /** The Partner's line that it answers. */
  readonly offered: string | null;
  readonly accepted: boolean;
  /** Words taken up from the Partner's line, and from its last sentence. */
  readonly picked: readonly string[];
  readonly pickedLast: readonly string[];
  /** What it put on stage for the first time. */
  readonly fresh: readonly Earlier[];
  /** What it brought back from two turns ago or more. */
  readonly returning: Earlier | null;
  readonly isConcrete: boolean;
  readonly hasName: boolean;
  readonly asks: boolean;
  readonly feels: boolean;
  readonly wants: boolean;
  readonly relates: boolean;
  readonly lifts: boolean;
  readonly words: number;
}

/** A whole show as the Coach reads it for its scores. */
export interface Reading {
  readonly lines: readonly Said[];
  readonly recovery: { readonly line: Said; readonly score: number } | null;
  /** Something that the player named three times or more. */
  readonly thrice: {
    readonly phrase: string;
    readonly times: number;
    readonly from: number;
    readonly to: number;
  } | null;
  readonly asksByRule: boolean;
  readonly endedBy: EndedBy | null;
}

const wanting =
  /\b(?:i|we) (?:really |just |only )?(?:want|need|must|have to|came (?:for|to)|am looking for|would like|will not leave|won't leave)\b|\b(?:let's|let us|give me|help me|promise me|tell me)\b/i;
const relating =
  /\b(?:my (?:dear |old |best )?(?:friend|brother|sister|wife|husband|boss|teacher|neighbou?r|partner|son|daughter|colleague|love)|you(?:'re| are) my|i(?:'m| am) your|we(?:'ve| have) (?:been|known|worked)|our (?:wedding|anniversary|mother|father|house|boss|first)|your (?:mother|father|brother|sister|wife|husband|boss|old))\b/i;
const lifting =
  /\b(?:you(?:'re| are) (?:the (?:best|only|bravest)|so (?:good|brave|clever|kind)|a genius|brilliant|amazing|wonderful|right)|you (?:saved|did it|can do|always know|were right)|only you|proud of you|thanks to you|your idea)\b/i;

export function readSession(brief: CoachBrief): Reading {
  const firstSaid = new Map<string, Earlier>();
  const times = new Map<string, { phrase: string; turns: number[] }>();
  const lines = brief.script
    .filter(({ speaker }) => speaker === 'player')
    .map(({ n, text }) => {
      const said = readLine(brief, n, text, firstSaid);
      for (const { head, phrase } of offersOf(hear(text), n)) {
        const known = times.get(head.toLowerCase()) ?? { phrase, turns: [] };
        if (!known.turns.includes(n)) known.turns.push(n);
        times.set(head.toLowerCase(), known);
      }
      for (const offer of said.fresh) firstSaid.set(offer.head.toLowerCase(), offer);
      return said;
    });
  const most = [...times.values()].toSorted((a, b) => b.turns.length - a.turns.length)[0];
  const stumbledAt = firstStumble(brief);
  const answer = lines.find(({ n }) => stumbledAt !== null && n === stumbledAt + 1);
  return {
    lines,
    recovery: answer ? { line: answer, score: recoveryScore(hear(answer.text)) } : null,
    thrice:
      most && most.turns.length >= 3
        ? {
            phrase: most.phrase,
            times: most.turns.length,
            from: most.turns[0] ?? 0,
            to: most.turns.at(-1) ?? 0,
          }
        : null,
    asksByRule: brief.game.rules.some(({ tells }) => /\bis a question\b|\bonly questions\b/i.test(tells)),
    endedBy: brief.endedBy,
  };
}

function readLine(brief: CoachBrief, n: number, text: string, firstSaid: ReadonlyMap<string, Earlier>): Said {
  const heard = hear(text);
  const offers = offersOf(heard, n);
  const offered = lastOffer({ script: brief.script, turn: n });
  const fresh = offers.filter(({ head }) => !firstSaid.has(head.toLowerCase()));
  const old = offers
    .map(({ head }) => firstSaid.get(head.toLowerCase()))
    .find((one) => one && n - one.turn >= 2);
  const last = offered === null ? '' : (sentencesIn(offered).at(-1) ?? '');
  return {
    n,
    text,
    offered,
    accepted: accepts(text, offered),
    picked: sharedWords(text, offered ?? ''),
    pickedLast: sharedWords(text, last),
    fresh,
    returning: old ?? null,
    isConcrete:
      offers.some(({ kind }) => kind !== 'idea') &&
      (heard.names.length > 0 ||
        heard.things.some(({ bare, weight }) => weight > 0 && / /.test(bare)) ||
        /\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty)\b/i.test(text)),
    hasName: heard.names.length > 0,
    asks: heard.occasion.kind === 'question',
    feels: heard.feeling !== null,
    wants: wanting.test(text.replace(/’/g, "'")) || heard.deeds.some(({ ordered }) => ordered),
    relates: heard.called !== null || heard.speaker !== null || relating.test(text.replace(/’/g, "'")),
    lifts: lifting.test(text.replace(/’/g, "'")),
    words: wordsIn(text).length,
  };
}

function sharedWords(line: string, other: string): string[] {
  const theirs = new Set(wordsIn(other));
  return wordsIn(line).filter(
    (word) => word.length > 3 && theirs.has(word) && !hollow.has(word) && !word.includes("'"),
  );
}
