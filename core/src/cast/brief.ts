import type {
  Archetype,
  Brief,
  CloseBrief,
  CoachBrief,
  PartnerBrief,
  RoomBrief,
  ScriptLine,
  WelcomeBrief,
} from '@improv/contract';
import { callFor, findGame, type LibraryGame, ruleInWords } from '@improv/play';
import { openingMood, type SessionDocument, suggestionOf } from '../sessions/session.ts';

/** How many of the latest lines are kept word for word; older ones live in the running summary. */
export const scriptLines = 12;
/** Partner and Room are told this many of them. */
const toldLines = 8;
/** The Partner is told the openings of this many of its own lines, by so many words each. */
const avoidedLines = 4;
const openingWords = 4;

/** The library's entry for a session's game. */
export function gameOf(session: SessionDocument): LibraryGame {
  const game = findGame(session.gameId);
  if (!game) throw new Error(`the library has no game ${session.gameId}`);
  return game;
}

/** What the MC is told before the first line. The suggestion is settled by then. */
export function welcomeBrief(sessionId: string, session: SessionDocument): WelcomeBrief {
  const { ask, archetypeId, shouted } = session.suggestion;
  const giver = session.archetypes.find(({ id }) => id === archetypeId);
  return {
    task: 'welcome',
    ...showOf(sessionId, session),
    turn: 0,
    summary: gameOf(session).summary,
    ask,
    givenBy: suggestionOf(session) === shouted ? (giver?.name ?? null) : null,
    audience: session.archetypes.map(nameAlone),
    call: callFor(session.mechanic, 1).call,
  };
}

/** What the Partner is told of a turn. @param told what the Stage Manager asks for */
export function partnerBrief(
  sessionId: string,
  session: SessionDocument,
  told: Omit<
    PartnerBrief,
    'task' | 'opening' | 'room' | 'avoid' | 'partnerRuleInWords' | keyof Shown | keyof Story
  >,
): PartnerBrief {
  const { moods, lastSpotlight, turnsPlayed, script } = session;
  const { label } = moods.at(-1) ?? openingMood;
  const { partnerRole } = gameOf(session);
  const shown = showOf(sessionId, session);
  const latest = script.slice(-toldLines);
  return {
    task: 'partner',
    ...shown,
    game: { ...shown.game, partnerRole },
    suggestion: isOfTheRule(session) ? null : shown.suggestion,
    storySoFar: session.storySoFar,
    opening: session.opening.filter(
      ({ n, speaker }) => !latest.some((line) => line.n === n && line.speaker === speaker),
    ),
    script: latest,
    room: { mood: label, reaction: lastSpotlight?.turn === turnsPlayed ? lastSpotlight.reaction : null },
    avoid: script
      .filter(({ speaker }) => speaker === 'partner')
      .slice(-avoidedLines)
      .map(({ text }) => text.split(/\s+/).slice(0, openingWords).join(' ')),
    partnerRuleInWords: told.partnerRule && ruleInWords(told.partnerRule),
    ...told,
  };
}

/** What the Room is told of a turn. @param told what the Stage Manager asks for */
export function roomBrief(
  sessionId: string,
  session: SessionDocument,
  told: Omit<RoomBrief, 'task' | 'audience' | 'mood' | keyof Shown | keyof Story>,
): RoomBrief {
  return {
    task: 'room',
    ...showOf(sessionId, session),
    ...storyOf(session),
    audience: session.archetypes.map(({ id, name, delights, bores, voice }) => ({
      id,
      name,
      delights,
      bores,
      voice,
    })),
    mood: session.moods.at(-1) ?? openingMood,
    ...told,
  };
}

/** What the MC is told when the scene is over. @param script all of it */
export function closeBrief(
  sessionId: string,
  session: SessionDocument,
  script: readonly ScriptLine[],
): CloseBrief {
  return {
    task: 'close',
    ...showOf(sessionId, session),
    turn: session.turnsPlayed,
    storySoFar: session.storySoFar,
    script: script.map(withoutAside),
    audience: session.archetypes.map(nameAlone),
    endedBy: session.endedBy,
    lastLine: script.findLast(({ speaker, aside }) => speaker === 'player' && !aside)?.text ?? null,
    recovered: session.stumbles.some(({ answeredAt }) => answeredAt !== null),
  };
}

/** What the Coach is told of a finished show. */
export function coachBrief(
  sessionId: string,
  session: SessionDocument,
  told: Omit<CoachBrief, 'task' | 'turn' | 'storySoFar' | 'endedBy' | keyof Shown>,
): CoachBrief {
  return {
    task: 'notes',
    ...showOf(sessionId, session),
    turn: session.turnsPlayed,
    storySoFar: '',
    endedBy: session.endedBy,
    ...told,
  };
}

/** A brief as JSON, without what is null or empty. */
export function briefText(brief: Brief): string {
  return JSON.stringify(brief, (_, value: unknown) => (isNothing(value) ? undefined : value));
}

/** A player's line as it stands in a script. @param aside whether it was said to the theatre: see `ScriptLine` */
export function playerLine(n: number, text: string, aside: boolean): ScriptLine {
  return { n, speaker: 'player', text, ...(aside && { aside }) };
}

type Shown = Pick<RoomBrief, 'show' | 'game' | 'location' | 'suggestion'>;
type Story = Pick<PartnerBrief, 'storySoFar' | 'script'>;

function showOf(sessionId: string, session: SessionDocument): Shown {
  const { id, name, rules } = gameOf(session);
  return {
    show: sessionId,
    game: { id, name, rules: rules.map(({ tells, binds }) => ({ tells, binds })) },
    location: session.location,
    suggestion: suggestionOf(session),
  };
}

/** Whether the suggestion is what the game's rule is made of: a letter or a word that must be kept is nothing to bring in. */
function isOfTheRule(session: SessionDocument): boolean {
  const { mechanic } = session;
  if (mechanic === null) return false;
  const given = suggestionOf(session).trim().toLowerCase();
  return [...given].length === 1 || textsIn(mechanic).some((text) => text.toLowerCase() === given);
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** The story for those who must not sum an aside up, nor recall it. */
function storyOf({ storySoFar, script }: SessionDocument): Story {
  return { storySoFar, script: script.slice(-toldLines).map(withoutAside) };
}

/** An aside without its words. */
function withoutAside(line: ScriptLine): ScriptLine {
  return line.aside ? { ...line, text: '(speaks to the theatre, not in the scene)' } : line;
}

function nameAlone({ id, name }: Archetype): Pick<Archetype, 'id' | 'name'> {
  return { id, name };
}

function isNothing(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
