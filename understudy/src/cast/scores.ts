import type { CoachAnswer, CoachBrief } from '@improv/contract';
import { capitalised } from '../language/inflect.ts';
import { unsayable } from '../language/wordSets.ts';
import { wordsIn } from '../language/words.ts';
import { type Reading, readSession, type Said } from './reading.ts';
import { neutral } from './summary.ts';

/** A score and the sentence behind it; null where the show gave no chance to see the principle. */
type Seen = { readonly score: number; readonly why: string } | null;

const mostScores = 8;
/** Characters of a line that is quoted in a reason. */
const longestQuote = 90;

/** How the show scored by principle: only what could be seen, each with what was said. */
export function scores(brief: CoachBrief): CoachAnswer['scores'] {
  const reading = readSession(brief);
  if (reading.lines.length === 0) return [];
  const known = new Set(brief.principles.map(({ id }) => id));
  return judges
    .filter(([id]) => known.has(id))
    .flatMap(([principleId, judge]) => {
      const seen = judge(reading);
      return seen ? [{ principleId, score: bounded(seen.score), why: seen.why.slice(0, 300) }] : [];
    })
    .slice(0, mostScores);
}

/** In the order in which they matter for the notes. */
const judges: readonly (readonly [principleId: string, judge: (reading: Reading) => Seen])[] = [
  ['take-the-offer', takesOffers],
  ['take-the-wheel', takesTheWheel],
  ['add-something', adds],
  ['name-it', names],
  ['offer-not-interview', tells],
  ['bring-it-back', bringsBack],
  ['let-it-change-you', isMoved],
  ['want-something', wants],
  ['say-who-we-are', saysWho],
  ['make-sense-of-it', makesSense],
  ['listen-to-the-end', listensToTheEnd],
  ['find-the-pattern', findsPattern],
  ['land-the-ending', lands],
  ['leave-room', leavesRoom],
  ['make-your-partner-shine', shines],
];

function takesOffers({ lines }: Reading): Seen {
  const answered = lines.filter(({ offered }) => offered !== null);
  if (answered.length === 0) return null;
  const taken = answered.filter(({ accepted }) => accepted);
  const best = quotable(taken.toSorted((a, b) => b.picked.length - a.picked.length || b.words - a.words));
  const missed = quotable(answered.filter(({ accepted }) => !accepted));
  const share = of(taken, answered);
  const count = `You took up ${taken.length} of ${answered.length} offers`;
  if (share >= 0.6 && best)
    return {
      score: 22 + share * 68,
      why: `${count}; in turn ${best.n} ${said(best)} went straight on from what your partner had said.`,
    };
  if (missed)
    return {
      score: 15 + share * 70,
      why: `${count}; in turn ${missed.n} ${said(missed)} left what your partner had just said lying there.`,
    };
  return { score: 18 + share * 68, why: `${count}.` };
}

function takesTheWheel({ recovery }: Reading): Seen {
  if (!recovery) return null;
  const { line, score } = recovery;
  const quote = quoteOf(line);
  if (!quote)
    return {
      score: Math.min(score, 30),
      why: `Your partner stumbled in turn ${line.n - 1}, and the next line led nowhere.`,
    };
  return {
    score: score - 4,
    why:
      score >= 60
        ? `When your partner stumbled, ${quote} in turn ${line.n} gave the two of you something to do.`
        : `When your partner stumbled, ${quote} in turn ${line.n} kept going without saying where to.`,
  };
}

function adds({ lines }: Reading): Seen {
  const rich = lines.filter(({ fresh }) => fresh.length > 0);
  const best = quotable(lines.toSorted((a, b) => b.fresh.length - a.fresh.length));
  const poor = quotable(lines.filter(({ fresh }) => fresh.length === 0));
  const share = of(rich, lines);
  if (best && best.fresh.length > 0 && share >= 0.45)
    return {
      score: 28 + share * 58,
      why: `${rich.length} of your ${lines.length} lines put something new on stage, such as ${said(best)} in turn ${best.n}.`,
    };
  return {
    score: 18 + share * 60,
    why: poor
      ? `${rich.length === 0 ? 'None' : `Only ${rich.length}`} of your ${lines.length} lines added something; ${said(poor)} in turn ${poor.n} left all of it to your partner.`
      : `${rich.length} of your ${lines.length} lines added something.`,
  };
}

function names({ lines }: Reading): Seen {
  const concrete = lines.filter(({ isConcrete }) => isConcrete);
  const best = quotable(concrete.toSorted((a, b) => Number(b.hasName) - Number(a.hasName)));
  const share = of(concrete, lines);
  if (!best)
    return {
      score: 20,
      why: `In ${lines.length} lines nothing had a name, a colour or a number of its own.`,
    };
  return {
    score: 26 + share * 62,
    why: `${said(best)} in turn ${best.n} is something that one can see; ${concrete.length} of your ${lines.length} lines were that concrete.`,
  };
}

function tells({ lines, asksByRule }: Reading): Seen {
  if (asksByRule) return null;
  const asking = lines.filter(({ asks }) => asks);
  const share = of(asking, lines);
  const asked = quotable(asking);
  const told = quotable(lines.filter(({ asks, fresh }) => !asks && fresh.length > 0));
  if (share > 0.35 && asked)
    return {
      score: 78 - share * 70,
      why: `${asking.length} of your ${lines.length} lines asked; ${said(asked)} in turn ${asked.n} could have been your own guess.`,
    };
  return told
    ? {
        score: 88 - share * 60,
        why: `You told more than you asked: ${said(told)} in turn ${told.n} gave your partner something to hold.`,
      }
    : { score: 45, why: `You asked ${asking.length} times, and told little.` };
}

function bringsBack({ lines }: Reading): Seen {
  if (lines.length < 5) return null;
  const back = lines.filter(({ returning }) => returning !== null);
  const best = quotable(back.toSorted((a, b) => age(b) - age(a)));
  if (best?.returning)
    return {
      score: 42 + Math.min(back.length, 4) * 11,
      why: `In turn ${best.n} ${said(best)} brought back ${neutral(best.returning.phrase)} from turn ${best.returning.turn}.`,
    };
  const first = lines.find(({ fresh }) => fresh.length > 0);
  const lost = first
    ? `${neutral(first.fresh[0]?.phrase ?? 'it')} from turn ${first.n} never came back`
    : 'nothing from the early turns came back';
  return { score: 24, why: `In ${lines.length} lines ${lost}.` };
}

function isMoved({ lines }: Reading): Seen {
  const moved = lines.filter(({ feels }) => feels);
  const best = quotable(moved);
  return best
    ? {
        score: 52 + Math.min(moved.length, 4) * 9,
        why: `${said(best)} in turn ${best.n} showed what it did to you.`,
      }
    : null;
}

function wants({ lines }: Reading): Seen {
  const wanting = lines.filter(({ wants: one }) => one);
  const best = quotable(wanting);
  if (!best) return null;
  return {
    score: 34 + of(wanting, lines) * 58,
    why: `In turn ${best.n} you were after something: ${said(best)}`,
  };
}

function saysWho({ lines }: Reading): Seen {
  const first = lines.find(({ relates }) => relates);
  if (!first)
    return lines.length < 3
      ? null
      : { score: 30, why: `In ${lines.length} lines nobody learned what the two of you are to one another.` };
  const quote = quoteOf(first);
  return quote
    ? {
        score: 90 - Math.min(first.n - 1, 8) * 6,
        why: `By turn ${first.n} we knew who these two are: ${quote}`,
      }
    : null;
}

function makesSense({ lines }: Reading): Seen {
  const giving = lines.filter(({ text }) =>
    /\b(?:because|that's why|so that|which is why|since (?:you|we|I|the))\b/i.test(text),
  );
  const best = quotable(giving);
  return best
    ? {
        score: 55 + Math.min(giving.length, 3) * 10,
        why: `${said(best)} in turn ${best.n} gave a reason that holds in this world only.`,
      }
    : null;
}

function listensToTheEnd({ lines }: Reading): Seen {
  const answered = lines.filter(({ offered }) => offered !== null);
  const close = answered.filter(({ pickedLast }) => pickedLast.length > 0);
  const best = quotable(close);
  if (!best || answered.length < 3) return null;
  return {
    score: 35 + of(close, answered) * 60,
    why: `In turn ${best.n} ${said(best)} picked up “${best.pickedLast[0] ?? ''}” from the end of your partner’s line.`,
  };
}

function findsPattern({ thrice }: Reading): Seen {
  if (!thrice) return null;
  return {
    score: 72,
    why: `${capitalised(neutral(thrice.phrase))} came up ${thrice.times} times, from turn ${thrice.from} to turn ${thrice.to}, and turned into the scene’s own joke.`,
  };
}

function lands({ lines, endedBy }: Reading): Seen {
  const last = lines.at(-1);
  if (!last || lines.length < 6 || endedBy === 'idle') return null;
  const quote = quoteOf(last);
  if (!quote) return null;
  if (endedBy === 'ending')
    return { score: 84, why: `Your last line, ${quote}, heard that the story was home.` };
  return last.returning
    ? {
        score: 70,
        why: `Your last line, ${quote}, went back to ${neutral(last.returning.phrase)} and tied it up.`,
      }
    : { score: 44, why: `Your last line, ${quote}, left the door open; nothing was closed with it.` };
}

function leavesRoom({ lines }: Reading): Seen {
  const long = quotable(lines.filter(({ words }) => words > 40));
  if (!long) return null;
  return {
    score:
      60 -
      of(
        lines.filter(({ words }) => words > 40),
        lines,
      ) *
        50,
    why: `In turn ${long.n} you used ${long.words} words at one go; half of them would have left your partner a way in.`,
  };
}

function shines({ lines }: Reading): Seen {
  const kind = quotable(lines.filter(({ lifts }) => lifts));
  return kind
    ? { score: 68, why: `${said(kind)} in turn ${kind.n} let your partner be the one who can.` }
    : null;
}

function of(some: readonly Said[], all: readonly Said[]): number {
  return all.length === 0 ? 0 : some.length / all.length;
}

function age({ n, returning }: Said): number {
  return returning ? n - returning.turn : 0;
}

function quotable(lines: readonly Said[]): Said | undefined {
  return lines.find((line) => quoteOf(line) !== null);
}

function said(line: Said): string {
  return quoteOf(line) ?? `your line in turn ${line.n}`;
}

/** A line in quotation marks, or its beginning; null for one that is not said again. */
function quoteOf({ text }: Said): string | null {
  const line = text.trim();
  if (!/\p{L}/u.test(line) || wordsIn(line).some((word) => unsayable.has(word))) return null;
  if (line.length <= longestQuote) return `“${line}”`;
  return `“${line.slice(0, longestQuote).replace(/\s+\S*$/, '')} …”`;
}

function bounded(score: number): number {
  return Math.max(5, Math.min(96, Math.round(score)));
}
