import type { Session, Turn } from '@improv/contract';
import type { Context, Person } from '../context.ts';
import type { Spoken } from '../models/models.ts';
import type { Role } from '../models/roles.ts';
import type { Usage } from '../models/usage.ts';
import type { Speech, VoicedModels } from '../models/voices.ts';
import { sessionRef, TurnDocument, turnRef } from '../sessions/session.ts';
import { type Emit, viewPlayed } from '../stage/perform.ts';
import { type AskedPartner, type Line, playLine } from '../stage/playTurn.ts';
import { meterRest } from './meterRest.ts';
import { type Metered, meterVoice, type PlaceState } from './meterVoice.ts';
import { readScene, type Scene, sceneAfter } from './scene.ts';

/** Who takes part in a turn from the microphone. */
export interface AtTheMicrophone {
  /** Hears chunks of the turn: the Room's answer. */
  readonly room: Emit;
  /** Says the Partner's line, once the turn is open. @throws Withdrawn when the player's is taken back */
  readonly partner: (asked: AskedPartner) => Promise<Spoken>;
}

/** A line that was played, as its player sees it, and the scene after it. */
export interface PlayedLine {
  readonly turn: Turn;
  readonly session: Session;
  readonly scene: Scene;
}

/**
 * All that a scene at the microphone needs of the show besides its sound: the turns, what is written down, and speech that
 * is made beside the scene. Plain data goes in and comes out, so that it may happen on another thread: sound that comes
 * every 20 ms must not wait for it.
 */
export interface Backstage {
  /** @throws Refusal see `readScene` */
  readScene(person: Person, sessionId: string): Promise<Scene>;
  /** @throws Refusal, Withdrawn see `playTurn` */
  playLine(person: Person, line: Line, microphone: AtTheMicrophone): Promise<PlayedLine>;
  /** What the MC says in a kept turn; null in one of the Partner's, or where there is none. */
  readCall(sessionId: string, turn: number): Promise<string | null>;
  /** @throws when every try failed */
  speak(text: string, role: Role): Promise<Speech>;
  /** @throws Refusal see `meterVoice` */
  meterVoice(state: PlaceState): Promise<Metered | null>;
  meterRest(sessionId: string, usage: Usage): Promise<void>;
}

/** Does it here. */
export function backstageOf(context: Context & { readonly models: VoicedModels }): Backstage {
  return {
    readScene: (person, sessionId) => readScene(context, person, sessionId),
    async playLine(person, line, { room, partner }) {
      const { sessionId } = line;
      const closed = await playLine(context, person, line, room, partner);
      const scene = sceneAfter(context, sessionId, closed) ?? (await readScene(context, person, sessionId));
      return { ...(await viewPlayed(context, sessionId, closed)), scene };
    },
    async readCall(sessionId, turn) {
      const stored = await turnRef(sessionRef(context.db, sessionId), turn).get();
      if (!stored.exists) return null;
      const { kind, reply } = TurnDocument.parse(stored.data());
      return kind === 'exchange' ? null : reply;
    },
    speak: (text, role) => context.models.speak(text, role),
    meterVoice: (state) => meterVoice(context, state),
    meterRest: (sessionId, usage) => meterRest(context, sessionId, usage),
  };
}
