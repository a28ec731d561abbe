import type { PartnerBrief } from '@improv/contract';
import { type Chance, seeded } from '../language/seed.ts';
import type { Suggested } from '../language/suggested.ts';
import { thirdNames } from '../lines/bits.ts';
import type { Earlier } from './earlier.ts';
import { Echoes } from './echo.ts';
import { type Heard, hear } from './heard.ts';
import type { SessionMemory } from './memory.ts';
import { allowedBy } from './ruled/allowing.ts';
import { offersOf, readScene, type Scene } from './scene.ts';
import { type SessionSeed, sessionSeedOf } from './sessionSeed.ts';
import { suggestionOf, suggestionSymbols } from './suggested.ts';
import {
  allSymbols,
  callbackSymbols,
  focusSymbols,
  lineSymbols,
  stageSymbols,
  thirdMark,
} from './symbols.ts';
import { type Allows, Templates, type Told, tidy } from './templates.ts';

/** Everything that the Partner knows when a line has been said. */
export interface Stage {
  readonly brief: PartnerBrief;
  readonly heard: Heard;
  readonly scene: Scene;
  readonly sessionSeed: SessionSeed;
  /** Patterns and pieces that were told before. */
  readonly used: ReadonlySet<string>;
  /** What the cast has said so far, line by line … */
  readonly lines: readonly string[];
  /** … and all in one. */
  readonly said: string;
  readonly echoes: Echoes;
  /** What the line is most about. */
  readonly focus: Earlier | null;
  readonly suggested: Suggested | null;
  readonly chance: Chance;
  /** Whether the rule of the turn lets words be said at all. */
  readonly allows: Allows;
}

/** @param key of the answer that is being made: what it used before is free again */
export function setStage(brief: PartnerBrief, line: string, memory: SessionMemory, key: string): Stage {
  const heard = hear(line);
  const scene = withNewest(readScene(brief), heard);
  const lines = [
    ...brief.script.filter(({ speaker }) => speaker !== 'player').map(({ text }) => text),
    ...memory.textsBut(key),
  ];
  const allows = allowedBy(brief.partnerRule);
  const suggested = suggestionOf(brief);
  return {
    brief,
    heard,
    scene,
    sessionSeed: sessionSeedOf(brief),
    used: memory.usedBut(key),
    lines,
    said: lines.join(' '),
    echoes: new Echoes(lines, [line, brief.location, brief.suggestion ?? '']),
    focus: focusOf(heard, scene, brief.turn, allows),
    suggested,
    chance: seeded(brief.show, brief.turn, line),
    allows,
  };
}

/** Tells patterns with all that is on stage. @param more symbols that count before those of the stage */
export function templatesFor(
  stage: Stage,
  more: Readonly<Record<string, string | readonly string[]>> = {},
): Templates {
  const { brief, heard, scene, sessionSeed, focus, chance, used, said, suggested, allows } = stage;
  return new Templates(
    allSymbols(
      stageSymbols(brief, scene, sessionSeed, said),
      focus ? focusSymbols(focus) : {},
      callbackSymbols(scene.earlier, focus, chance),
      lineSymbols(heard),
      suggestionSymbols(suggested),
      more,
    ),
    chance,
    used,
    allows,
  );
}

/** Tries made with the same pick of what to call back and whom to name. */
const triesPerPick = 8;

/** For many tries at one line: returns the same templates for some calls, then new ones that picked other things. */
export function templateSource(
  stage: Stage,
  more: Readonly<Record<string, string | readonly string[]>> = {},
): () => Templates {
  let templates = templatesFor(stage, more);
  let given = 0;
  return () => {
    if (given > 0 && given % triesPerPick === 0) templates = templatesFor(stage, more);
    given += 1;
    return templates;
  };
}

/** Puts told sentences together to a line, with the third person called by name. */
export function spoken(stage: Stage, parts: readonly Told[]): Told {
  const text = introduce(tidy(parts.map((part) => part.text).join(' ')), thirdOf(stage), stage.said);
  return { text, used: [...parts.flatMap((part) => part.used), ...lowSentences(text)] };
}

/** The sentences of a text, as they are remembered. */
export function lowSentences(text: string): string[] {
  return text.split(/(?<=[.!?…])\s+/).map((sentence) => sentence.toLowerCase());
}

/** A name that the player brought, now and then; otherwise the show's own third person. */
export function thirdOf({ scene, sessionSeed, brief, focus, chance, allows }: Stage): {
  name: string;
  full: string;
} {
  const witnesses = scene.people.filter((name) => name !== focus?.phrase && allows(name));
  const witness = witnesses[Math.floor(chance() * witnesses.length)];
  if (witness && chance() < 0.5) return { name: witness, full: witness };
  const second = brief.turn > 8 && chance() < 0.4 ? 1 : 0;
  const own = [sessionSeed.thirds[second], ...sessionSeed.thirds].find(
    (third) => third && allows(third.name),
  );
  if (own) return { name: own.name, full: allows(own.full) ? own.full : own.name };
  const name = thirdNames.find(allows) ?? 'Fergus';
  return { name, full: name };
}

/** Introduces a person the first time they are named. */
function introduce(text: string, { name, full }: { name: string; full: string }, said: string): string {
  const known = said.includes(name);
  const introduced = known ? text : text.replace(new RegExp(`${thirdMark}(?!’)`), full);
  return introduced.replaceAll(thirdMark, name);
}

/** The newest line may name the two on stage as well. */
function withNewest(scene: Scene, heard: Heard): Scene {
  return { ...scene, called: heard.called ?? scene.called, speaker: heard.speaker ?? scene.speaker };
}

/** What the line is most about: a new offer before one that is on stage already. */
function focusOf(heard: Heard, scene: Scene, turn: number, allows: Allows): Earlier | null {
  if (heard.occasion.kind === 'meddling') return null;
  const identity = /^you are (?:my|the|an?) (.+)$/.exec(heard.statement ?? '')?.[1] ?? null;
  const offers = offersOf(heard, turn)
    .filter(({ head }) => head !== scene.called && head !== scene.speaker && !identity?.endsWith(head))
    .map((offer) => sayable(offer, allows))
    .filter((offer) => offer !== null);
  const fresh = offers.filter(
    ({ head }) => !scene.earlier.some((earlier) => earlier.head.toLowerCase() === head.toLowerCase()),
  );
  const faint = ({ kind, phrase }: Earlier) =>
    Number(kind === 'idea' || kind === 'body') + Number(/^(?:his|her|its|their) /.test(phrase));
  const ideas = (list: readonly Earlier[]) => list.toSorted((a, b) => faint(a) - faint(b));
  return ideas(fresh)[0] ?? ideas(offers)[0] ?? null;
}

/** An offer in words that may be said; null when not even its noun may. */
function sayable(offer: Earlier, allows: Allows): Earlier | null {
  const phrase = phrasesOf(offer).find(allows);
  return phrase === undefined ? null : { ...offer, phrase };
}

/** The ways in which a thing can be called, the fullest first. */
function phrasesOf({ phrase, head, plural, kind }: Earlier): string[] {
  if (kind === 'named') return [phrase];
  const pointers = plural ? ['the', 'those', 'your', 'our', 'all'] : ['the', 'that', 'this', 'your', 'our'];
  return [phrase, ...pointers.map((pointer) => `${pointer} ${head}`)];
}
