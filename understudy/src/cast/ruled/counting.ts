import { shuffled } from '../../language/seed.ts';
import { wordsIn } from '../../language/words.ts';
import * as gives from '../../lines/gives.ts';
import { shortGives, shortStumbles, shortTakes } from '../../lines/ruled/short.ts';
import { thingTakes } from '../../lines/takes.ts';
import type { Earlier } from '../earlier.ts';
import { lowSentences, type Stage, templatesFor, thirdOf } from '../stage.ts';
import { thirdMark } from '../symbols.ts';
import { type Told, tidy } from '../templates.ts';
import type { Maker } from './maker.ts';

interface Piece extends Told {
  readonly count: number;
}

/** From this many words on, a line draws on the ordinary sentences as well. */
const roomy = 8;
const mostPieces = 9;

/** A line of exactly `count` words, put together from sentences whose words are counted first. */
export function counted(stage: Stage, count: number): Maker {
  const { brief, chance } = stage;
  const name = thirdOf(stage).name;
  const takes = takesOf(stage, name, count).filter((piece) => piece.count <= count);
  const others = brief.stumble ? [shortStumbles, shortGives] : [shortGives];
  const pools = others.map((pool) => told(stage, pool, name));
  const long = count < roomy ? [] : told(stage, [...gives.buildGives, ...gives.heightenGives], name);
  const more = [...pools.flat(), ...long].filter((piece) => piece.count <= count);
  const stumbles = brief.stumble ? (pools[0] ?? []) : [];
  return () => {
    const wanted = brief.stumble ? stumbles : takes;
    const first = wanted.length > 0 ? wanted[Math.floor(chance() * wanted.length)] : undefined;
    const pieces = first && first.count <= count ? [first] : [];
    const parts = fill(count - (pieces[0]?.count ?? 0), pieces, more, chance);
    if (!parts) return null;
    const text = parts.map((part) => part.text).join(' ');
    const used = [...parts.flatMap((part) => part.used), ...lowSentences(text)];
    return { text, used, bonus: 4 - Math.abs(parts.length - Math.ceil(count / 9)) * 2 };
  };
}

/** Adds pieces until no word is left to say; null when that can't be done. */
function fill(
  left: number,
  parts: readonly Piece[],
  more: readonly Piece[],
  chance: () => number,
): readonly Piece[] | null {
  if (left === 0) return parts.length > 0 ? parts : null;
  if (parts.length >= mostPieces) return null;
  const able = more.filter((piece) => piece.count <= left && !parts.includes(piece));
  const exact = able.filter((piece) => piece.count === left);
  const choices = exact.length > 0 && (left <= 12 || chance() < 0.5) ? exact : able;
  for (const piece of shuffled(choices, chance).slice(0, 6)) {
    const filled = fill(left - piece.count, [...parts, piece], more, chance);
    if (filled) return filled;
  }
  return null;
}

/** Sentences about what was said, with the thing called in longer and shorter ways. */
function takesOf(stage: Stage, name: string, count: number): Piece[] {
  const { focus } = stage;
  if (!focus) return [];
  const patterns = [...shortTakes, ...thingTakes];
  return namesOf(focus, count).flatMap((phrase) =>
    told({ ...stage, focus: { ...focus, phrase } }, patterns, name),
  );
}

function namesOf({ phrase, head, kind, plural }: Earlier, count: number): string[] {
  if (kind === 'named') return [phrase];
  const bare = count < 3 || plural || kind === 'idea' ? [head] : [];
  return [...new Set([phrase, `the ${head}`, ...bare])];
}

function told(stage: Stage, patterns: readonly string[], name: string): Piece[] {
  const templates = templatesFor(stage);
  return templates.usable(patterns).map((pattern) => {
    const { text, used } = templates.say(pattern);
    const whole = tidy(text.replaceAll(thirdMark, name));
    return { text: whole, used, count: wordsIn(whole).length };
  });
}
