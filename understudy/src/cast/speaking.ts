import type { Move, PartnerBrief } from '@improv/contract';
import { type Chance, pick } from '../language/seed.ts';
import * as gives from '../lines/gives.ts';
import { landings, plainLandings } from '../lines/landings.ts';
import { feelings, foreign, foreignGives } from '../lines/occasions.ts';
import { stillOpen } from '../lines/stumbles.ts';
import { accepts, lastOffer } from './accepting.ts';
import type { Earlier } from './earlier.ts';
import type { SessionSeed } from './sessionSeed.ts';
import { lowSentences, type Stage, spoken } from './stage.ts';
import { stumblePatterns } from './stumbling.ts';
import { suggestionPatterns } from './suggested.ts';
import { type Pool, takePools } from './taking.ts';
import type { Templates, Told } from './templates.ts';

/** A line that was tried, and how well it fits what was said. */
export type Attempt = Told & { readonly bonus: number };

/** One try at a line that is free of rules; null when there is nothing to say. */
export function attempt(stage: Stage, templates: Templates): Attempt | null {
  const { parts, bonus } = inBeat(stage, templates) ?? carrying(stage, templates);
  if (parts.length === 0) return null;
  const { text, used } = spoken(stage, parts);
  const said = addressed(text, stage);
  return { text: said, bonus, used: [...used, ...lowSentences(said)] };
}

/** What follows on a first sentence that is made to a rule: a stumble when it is time for one, nothing at the end, an offer otherwise. */
export function following(stage: Stage, templates: Templates): Told | null {
  if (stage.brief.stumble) return templates.tell(stumblePatterns(stage.brief.stumble, templates));
  if (stage.brief.beat === 'landing') return null;
  return giveOf(stage, templates);
}

/** A first sentence that takes up what was said. */
export function opening({ brief, heard, focus, chance }: Stage, templates: Templates): Told | null {
  const pool = draw(takePools(heard, brief, focus, templates), chance);
  return pool && templates.tell(pool.patterns);
}

/** Something new on stage: the audience's suggestion when it is due, or what the turn's move asks for. */
function giveOf(stage: Stage, templates: Templates): Told | null {
  const { brief, heard, said, used, chance, suggested } = stage;
  const about = suggestionPatterns(suggested, { brief, said, line: heard.line, used, chance });
  return templates.tell(about) ?? templates.tell(givesFor(brief, chance, stage));
}

/** The sentences of a line, and how well they fit what was said. */
interface Parts {
  readonly parts: readonly Told[];
  readonly bonus: number;
}

/** What the beat of the turn asks for; null where that is an answer and an offer. */
function inBeat({ brief, heard, focus }: Stage, templates: Templates): Parts | null {
  const alone = (patterns: readonly string[]): Parts => {
    const told = templates.tell(patterns);
    return { parts: told ? [told] : [], bonus: 0 };
  };
  if (brief.stumble) return alone(stumblePatterns(brief.stumble, templates));
  if (brief.beat === 'landing') return alone(focus ? landings : plainLandings);
  if (brief.openStumble && !accepts(heard.line, lastOffer(brief))) {
    return alone(templates.usable(stillOpen[brief.openStumble]));
  }
  return null;
}

function carrying(stage: Stage, templates: Templates): Parts {
  const { brief, heard, chance, sessionSeed, used, focus } = stage;
  if (heard.occasion.kind === 'foreign') {
    const theirs = foreign[heard.occasion.language] ?? [];
    const opening = templates.tell(templates.hasFresh(theirs) ? theirs : (foreign.other ?? []));
    const give = templates.tell(
      templates.hasFresh(foreignGives) ? foreignGives : givesFor(brief, chance, stage),
    );
    return { parts: [opening, give].filter((part) => part !== null), bonus: 0 };
  }
  const pool = draw(takePools(heard, brief, focus, templates), chance);
  const take = pool ? templates.tell(pool.patterns) : null;
  if (!take) return { parts: [], bonus: 0 };
  const bonus = pool?.bonus ?? 0;
  if (heard.feeling && heard.occasion.kind !== 'question' && pool?.feels !== false && chance() < 0.85) {
    const meeting = templates.tell(feelings[heard.feeling] ?? []);
    const give = templates.tell(heard.feeling === 'joy' ? givesFor(brief, chance, stage) : gives.tenderGives);
    return { parts: [meeting, give].filter((part) => part !== null), bonus: 4 };
  }
  if (heard.occasion.kind === 'farewell' || (pool?.whole && chance() < (dueEarly(stage) ? 0 : 0.75)))
    return { parts: [take], bonus };
  const early = suggestionPatterns(stage.suggested, { ...stage, line: heard.line });
  const beat = templates.hasFresh(early) ? null : beatOf(brief, sessionSeed, used, chance);
  if (beat) return { parts: [take, confided(beat, sessionSeed, templates)], bonus };
  const give = giveOf(stage, templates);
  return { parts: give ? [take, focus ? withPronoun(give, take, focus) : give] : [take], bonus };
}

/** Whether the suggestion has waited long enough. */
function dueEarly(stage: Stage): boolean {
  const { brief, suggested, heard } = stage;
  return brief.turn <= 3 && suggestionPatterns(suggested, { ...stage, line: heard.line }).length > 0;
}

/** A beat of the Partner's own story, tied to the moment the first time. */
function confided(beat: string, { beats }: SessionSeed, templates: Templates): Told {
  const told = templates.say(beat);
  const tie = beats.indexOf(beat) % 3 === 0 ? templates.tell(gives.confidences) : null;
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
function beatOf(
  brief: PartnerBrief,
  sessionSeed: SessionSeed,
  used: ReadonlySet<string>,
  chance: Chance,
): string | null {
  const next = sessionSeed.beats.findIndex((beat) => !used.has(beat));
  if (next === -1) return null;
  const late = brief.turnsRemaining <= 3;
  if (brief.move === 'reveal' && brief.turn > 1) return sessionSeed.beats[next] ?? null;
  const home = sessionSeed.beats[next - (next % 3) + 2];
  return late && next % 3 > 0 && home && chance() < 0.7 ? home : null;
}

function givesFor(brief: PartnerBrief, chance: Chance, { scene }: Stage): readonly string[] {
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

/** Now and then the player is called by their name. */
function addressed(text: string, { scene, heard, chance }: Stage): string {
  const name = heard.speaker === null ? scene.speaker : null;
  if (name === null || chance() > 0.3) return text;
  return text.replace(/^([^.!?…“”:]{12,60})\./u, `$1, ${name}.`);
}
