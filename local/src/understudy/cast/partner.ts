import type { Brief } from '@improv/contract';
import { type Chance, pick, seeded } from '../language/seed.ts';
import * as gives from '../lines/gives.ts';
import { feelings, foreign, foreignGives } from '../lines/occasions.ts';
import { Echoes } from './echo.ts';
import { type Heard, hear } from './heard.ts';
import type { ShowMemory } from './memory.ts';
import { type Earlier, offersOf, readScene, type Scene } from './scene.ts';
import { type Spine, spineOf } from './spine.ts';
import { stumblePatterns } from './stumbling.ts';
import {
  allSymbols,
  callbackSymbols,
  focusSymbols,
  lineSymbols,
  stageSymbols,
  thirdMark,
} from './symbols.ts';
import { type Pool, takePools } from './taking.ts';
import { Teller, type Told, tidy } from './teller.ts';

type Move = NonNullable<Brief['move']>;

/** How many lines are tried before the best is said. */
const tries = 32;
/** Lines tried with the same pick of what to call back and whom to name. */
const triesPerPick = 4;

/** The Partner's line. @param memory of this show; the line is kept in it */
export function partner(brief: Brief, line: string, memory: ShowMemory): string {
  const key = `partner ${brief.turn}`;
  const chance = seeded(brief.show, brief.turn, line);
  const heard = hear(line);
  const scene = withNewest(readScene(brief), heard);
  const spine = spineOf(brief);
  const used = memory.usedBut(key);
  const said = [
    ...brief.script.filter(({ speaker }) => speaker !== 'player').map(({ text }) => text),
    ...memory.textsBut(key),
  ];
  const focus = focusOf(heard, scene, brief.turn);
  const echoes = new Echoes(said, [line, brief.location]);
  const told = saidBest({ brief, heard, scene, spine, used, said: said.join(' '), echoes, focus, chance });
  memory.keep(key, told);
  return told.text;
}

interface Stage {
  readonly brief: Brief;
  readonly heard: Heard;
  readonly scene: Scene;
  readonly spine: Spine;
  readonly used: ReadonlySet<string>;
  readonly said: string;
  readonly echoes: Echoes;
  readonly focus: Earlier | null;
  readonly chance: Chance;
}

function saidBest(stage: Stage): Told {
  let best: Told & { score: number } = { text: '', used: [], score: Number.NEGATIVE_INFINITY };
  let teller = tellerFor(stage);
  for (let i = 0; i < tries; i += 1) {
    if (i > 0 && i % triesPerPick === 0) teller = tellerFor(stage);
    const told = attempt(stage, teller);
    if (!told) continue;
    const score = judge(told.text, stage) + told.bonus + stage.chance() * 6;
    if (score > best.score) best = { ...told, score };
  }
  return best;
}

function tellerFor({ brief, heard, scene, spine, focus, chance, used, said }: Stage): Teller {
  return new Teller(
    allSymbols(
      stageSymbols(brief, scene, spine, said),
      focus ? focusSymbols(focus) : {},
      callbackSymbols(scene.earlier, focus, chance),
      lineSymbols(heard),
    ),
    chance,
    used,
  );
}

function attempt(stage: Stage, teller: Teller): (Told & { readonly bonus: number }) | null {
  const { brief } = stage;
  const { parts, bonus } = brief.stumble ? stumbling(stage, teller) : carrying(stage, teller);
  if (parts.length === 0) return null;
  const spoken = addressed(parts.map((part) => part.text).join(' '), stage);
  const text = introduce(tidy(spoken), thirdOf(stage), stage.said);
  return { text, bonus, used: [...parts.flatMap((part) => part.used), ...sentencesOf(text)] };
}

/** The sentences of a line, and how well they fit what was said. */
interface Parts {
  readonly parts: readonly Told[];
  readonly bonus: number;
}

function stumbling(stage: Stage, teller: Teller): Parts {
  const told = teller.tell(stumblePatterns(stage.brief.stumble ?? 'confusion', teller));
  return { parts: told ? [told] : [], bonus: 0 };
}

function carrying(stage: Stage, teller: Teller): Parts {
  const { brief, heard, chance, spine, used, focus } = stage;
  if (heard.occasion.kind === 'foreign') {
    const theirs = foreign[heard.occasion.language] ?? [];
    const opening = teller.tell(teller.hasFresh(theirs) ? theirs : (foreign.other ?? []));
    const give = teller.tell(teller.hasFresh(foreignGives) ? foreignGives : givesFor(brief, chance, stage));
    return { parts: [opening, give].filter((part) => part !== null), bonus: 0 };
  }
  const pool = draw(takePools(heard, brief, focus, teller), chance);
  const take = pool ? teller.tell(pool.patterns) : null;
  if (!take) return { parts: [], bonus: 0 };
  const bonus = pool?.bonus ?? 0;
  if (heard.feeling && heard.occasion.kind !== 'question' && pool?.feels !== false && chance() < 0.85) {
    const meeting = teller.tell(feelings[heard.feeling] ?? []);
    const give = teller.tell(heard.feeling === 'joy' ? givesFor(brief, chance, stage) : gives.tenderGives);
    return { parts: [meeting, give].filter((part) => part !== null), bonus: 4 };
  }
  if (heard.occasion.kind === 'farewell' || (pool?.whole && chance() < 0.75)) return { parts: [take], bonus };
  const beat = beatOf(brief, spine, used, chance);
  if (beat) return { parts: [take, confided(beat, spine, teller)], bonus };
  const give = teller.tell(givesFor(brief, chance, stage));
  return { parts: give ? [take, focus ? withPronoun(give, take, focus) : give] : [take], bonus };
}

/** A beat of the Partner's own story, tied to the moment the first time. */
function confided(beat: string, { beats }: Spine, teller: Teller): Told {
  const told = teller.say(beat);
  const tie = beats.indexOf(beat) % 3 === 0 ? teller.tell(gives.confidences) : null;
  const said =
    tie?.text.endsWith(':') && !/^I\b/.test(told.text)
      ? told.text.charAt(0).toLowerCase() + told.text.slice(1)
      : told.text;
  return tie ? { text: `${tie.text} ${said}`, used: [...tie.used, ...told.used] } : told;
}

/** What was just named is "it" in the next sentence, where "it" can only mean that. */
function withPronoun(give: Told, { text }: Told, { phrase, plural, kind }: Earlier): Told {
  const name = phrase.replace(/'/g, '’');
  const parts = give.text.split(name);
  const alone = !plural && kind !== 'person' && kind !== 'named' && parts.length === 2;
  if (!alone || !text.toLowerCase().includes(name.toLowerCase())) return give;
  const [before = '', after = ''] = parts;
  if (/^’|^\w/.test(after) || /(?:and|“|to|of) $/.test(before) || /^ and /.test(after)) return give;
  return { ...give, text: `${before}it${after}` };
}

/** The Partner's own story goes on with a `reveal`; near the end, what was begun comes home. */
function beatOf(brief: Brief, spine: Spine, used: ReadonlySet<string>, chance: Chance): string | null {
  const next = spine.beats.findIndex((beat) => !used.has(beat));
  if (next === -1) return null;
  const late = brief.turnsRemaining <= 3;
  if (brief.move === 'reveal' && brief.turn > 1) return spine.beats[next] ?? null;
  const home = spine.beats[next - (next % 3) + 2];
  return late && next % 3 > 0 && home && chance() < 0.7 ? home : null;
}

function givesFor(brief: Brief, chance: Chance, { scene }: Stage): readonly string[] {
  const move: Move = brief.move ?? pick(['build', 'heighten', 'callback', 'raise-stakes'] as const, chance);
  switch (move) {
    case 'heighten':
      return gives.heightenGives;
    case 'raise-stakes':
      return gives.stakesGives;
    case 'change-place':
      return gives.placeGives;
    case 'callback':
      return scene.earlier.length > 0 ? gives.callbackGives : gives.ownCallbackGives;
    default:
      return gives.buildGives;
  }
}

function draw(pools: readonly Pool[], chance: Chance): Pool | null {
  const total = pools.reduce((sum, { weight }) => sum + weight, 0);
  let at = chance() * total;
  for (const pool of pools) {
    at -= pool.weight;
    if (at < 0) return pool;
  }
  return pools.at(-1) ?? null;
}

/** Higher is better: it takes up what was said, says nothing twice, and is neither a grunt nor a speech. */
function judge(text: string, { heard, focus, echoes, brief }: Stage): number {
  const low = text.toLowerCase();
  let score = 0;
  if (focus && low.includes(focus.head.toLowerCase())) score += brief.stumble ? 1.5 : 6;
  for (const { head } of offersOf(heard, 0).slice(0, 3))
    if (head !== focus?.head && low.includes(head.toLowerCase())) score += 0.7;
  const words = text.split(' ').length;
  const sentences = sentencesOf(text).length;
  if (sentences > 3) score -= (sentences - 3) * 1.2;
  if (words < 9) score -= 2;
  if (words > 46) score -= (words - 46) * 0.3;
  const opening = text.split(/\s+/).slice(0, 2).join(' ');
  if (brief.avoid.some((avoided) => avoided.startsWith(opening))) score -= 4;
  score -= echoes.in(text) * 5;
  if ((text.match(/\?/g)?.length ?? 0) > (brief.stumble ? 2 : 1)) score -= 2;
  if (focus && low.split(focus.phrase.toLowerCase().replace(/'/g, '’')).length > 3) score -= 3;
  return score;
}

/** A name that the player brought, now and then; otherwise the show's own third person. */
function thirdOf({ scene, spine, brief, focus, chance }: Stage): { name: string; full: string } {
  const witnesses = scene.people.filter((name) => name !== focus?.phrase);
  const witness = witnesses[Math.floor(chance() * witnesses.length)];
  if (witness && chance() < 0.5) return { name: witness, full: witness };
  const own = spine.thirds[brief.turn > 8 && chance() < 0.4 ? 1 : 0];
  return own ?? { name: 'Dolores', full: 'Dolores' };
}

/** The first time that somebody is named they are introduced. */
function introduce(text: string, { name, full }: { name: string; full: string }, said: string): string {
  const known = said.includes(name);
  const introduced = known ? text : text.replace(new RegExp(`${thirdMark}(?!’)`), full);
  return introduced.replaceAll(thirdMark, name);
}

/** Now and then the player is called by their name. */
function addressed(text: string, { scene, heard, chance }: Stage): string {
  const name = heard.speaker === null ? scene.speaker : null;
  if (name === null || chance() > 0.3) return text;
  return text.replace(/^([^.!?…“”:]{12,60})\./u, `$1, ${name}.`);
}

/** The newest line may name the two on stage as well. */
function withNewest(scene: Scene, heard: Heard): Scene {
  return { ...scene, called: heard.called ?? scene.called, speaker: heard.speaker ?? scene.speaker };
}

/** What the line is most about: a new offer before one that is on stage already. */
function focusOf(heard: Heard, scene: Scene, turn: number): Earlier | null {
  const identity = /^you are (?:my|the|an?) (.+)$/.exec(heard.statement ?? '')?.[1] ?? null;
  const offers = offersOf(heard, turn).filter(
    ({ head }) => head !== scene.called && head !== scene.speaker && !identity?.endsWith(head),
  );
  const fresh = offers.filter(
    ({ head }) => !scene.earlier.some((earlier) => earlier.head.toLowerCase() === head.toLowerCase()),
  );
  const faint = ({ kind, phrase }: Earlier) =>
    Number(kind === 'idea' || kind === 'body') + Number(/^(?:his|her|its|their) /.test(phrase));
  const ideas = (list: readonly Earlier[]) => list.toSorted((a, b) => faint(a) - faint(b));
  return ideas(fresh)[0] ?? ideas(offers)[0] ?? null;
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?…])\s+/).map((sentence) => sentence.toLowerCase());
}
