import type { Brief, CastTask, ScriptLine } from '@improv/contract';
import { maxTurns } from '@improv/contract';
import { findGame, type LibraryGame, ruleInWords } from '@improv/play';
import { openingMood, type SessionDocument } from '../sessions/session.ts';

/** How many of the latest lines the cast is told word for word; older ones live in the running summary. */
export const scriptLines = 12;
/** The library's entry for a session's game. */
export function gameOf(session: SessionDocument): LibraryGame {
  const game = findGame(session.gameId);
  if (!game) throw new Error(`the library has no game ${session.gameId}`);
  return game;
}

/** What any member of the cast is told of a show, before what its own task adds. */
export function brief(
  sessionId: string,
  session: SessionDocument,
  task: CastTask,
  more: Partial<Brief> = {},
): Brief {
  const { id, name, summary, rules } = gameOf(session);
  return {
    task,
    show: sessionId,
    game: { id, name, summary, rules },
    location: session.location,
    suggestion: session.suggestion.taken,
    shout: null,
    audience: session.archetypes,
    phase: session.phase,
    turn: session.turnsPlayed,
    turnsRemaining: maxTurns - session.turnsPlayed,
    stumble: null,
    mood: session.moods.at(-1) ?? openingMood,
    storySoFar: session.storySoFar,
    script: task === 'partner' ? session.script : session.script.map(withoutAside),
    avoid: [],
    move: null,
    maySpotlight: false,
    holdsBreath: false,
    playerRule: null,
    partnerRule: null,
    partnerRuleInWords: more.partnerRule ? ruleInWords(more.partnerRule) : null,
    endedBy: session.endedBy,
    phaseChangedAtTurn: session.phaseChangedAtTurn,
    principles: [],
    rejectedQuotes: [],
    ...more,
  };
}

/** A player's line as it stands in a script. @param aside whether it was said to the theatre: see `ScriptLine` */
export function playerLine(n: number, text: string, aside: boolean): ScriptLine {
  return { n, speaker: 'player', text, ...(aside && { aside }) };
}

/** An aside without its words: the Room must not sum it up, nor the MC recall it. */
function withoutAside(line: ScriptLine): ScriptLine {
  return line.aside ? { ...line, text: '(speaks to the theatre, not in the scene)' } : line;
}
