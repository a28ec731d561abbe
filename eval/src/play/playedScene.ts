import type {
  Archetype,
  CoachAnswer,
  EndedBy,
  LineRule,
  Mood,
  Notes,
  Phase,
  Spotlight,
  Stumble,
} from '@improv/contract';
import type { ScriptedLine, Show } from '../scenarios/scenario.ts';

/** One turn as it was played, with what the Partner had been asked for. */
export interface PlayedTurn {
  readonly n: number;
  /** As it was stored, personal data masked. */
  readonly line: string;
  readonly reply: string;
  readonly phase: Phase | null;
  readonly stumble: Stumble | null;
  readonly mood: Mood | null;
  readonly spotlight: Spotlight | null;
  /** What the MC called before the line. */
  readonly call: string | null;
  readonly callOut: string | null;
  /** Whether the Room judged that the line took up the Partner's last offer; null where it did not judge. */
  readonly accepted: boolean | null;
  /** Whether the line kept the game's rule, by the Stage Manager; null where none was due. */
  readonly kept: boolean | null;
  readonly playerRule: LineRule | null;
  readonly partnerRule: LineRule | null;
  readonly claims: Omit<ScriptedLine, 'says'>;
}

/** A show after it was played: all that the scorer is given. */
export interface PlayedScene {
  readonly scenario: Show;
  /** The game's name. */
  readonly game: string;
  /** The kind of the game's mechanic. */
  readonly mechanic: string | null;
  /** The one that the show was played with. */
  readonly suggestion: string | null;
  readonly audience: readonly Archetype[];
  readonly welcome: string;
  readonly close: string;
  readonly turns: readonly PlayedTurn[];
  /** Positions of the lines, from 1, that the stage declined to play. */
  readonly declined: readonly number[];
  readonly phaseChangedAtTurn: number | null;
  readonly endedBy: EndedBy | null;
  /** What the Coach's model answered, round by round, before core looked its quotes up. */
  readonly coachAnswers: readonly CoachAnswer[];
  /** What was stored. */
  readonly notes: Notes | null;
  /** Standing instructions that were given to the cast: what must never be said aloud. */
  readonly instructions: readonly string[];
  /** What stands in them and may be: the game's rules, and how the MC opens it. */
  readonly openText: readonly string[];
  /** Structured answers that were no JSON or did not fit their schema, those asked for again included. */
  readonly unparsed: number;
  /** Calls that failed after all their tries. */
  readonly failedCalls: readonly string[];
  /** Why the show could not be played to its end; null when it could. */
  readonly brokeOff: string | null;
}
