import { randomUUID } from 'node:crypto';
import type { Session, Turn } from '@improv/contract';
import { watchMember } from '../access/watchMember.ts';
import type { Context, Person } from '../context.ts';
import { type Reserved, reserve, settle } from '../costs/count.ts';
import { Tally } from '../models/meter.ts';
import type { Spoken } from '../models/models.ts';
import type { Role } from '../models/roles.ts';
import type { Usage } from '../models/usage.ts';
import type { VoicedModels } from '../models/voices.ts';
import { getSession } from '../sessions/getSession.ts';
import { sessionRef, TurnDocument, turnRef } from '../sessions/session.ts';
import { type Emit, viewPlayed } from '../stage/perform.ts';
import { type AskedPartner, type Line, playLine } from '../stage/playTurn.ts';
import { logBroken } from '../stored/brokenDocuments.ts';
import { countError } from '../usage/houseUsage.ts';
import { completeAudioSession } from './completeAudioSession.ts';
import { enterVoice } from './enterVoice.ts';
import { meterVoice } from './meterVoice.ts';
import { readScene, type Scene, sceneAfter } from './scene.ts';
import { settleHandover } from './settleHandover.ts';
import { takeVoiceOver } from './takeVoiceOver.ts';
import { watchControls, watchHeld } from './watches.ts';

/** What happens backstage happens in this. */
export type BackstageContext = Context & { readonly models: VoicedModels };

/** Who takes part in a turn from the microphone. */
export interface AtTheMicrophone {
  /** Hears chunks of the turn: the Room's answer. */
  readonly room: Emit;
  /** Says the Partner's line, once the turn is open. @throws Withdrawn when the player's is taken back */
  readonly partner: (asked: AskedPartner) => Promise<Pick<Spoken, 'text'>>;
}

/** A line that was played, as its player sees it, and the scene after it. */
export interface PlayedLine {
  readonly turn: Turn;
  readonly session: Session;
  readonly scene: Scene;
}

/** Generated speech, or none; it is to be paid for either way. */
export interface SpeechMade {
  /** PCM16, mono, 24 kHz; null when every try failed. */
  readonly pcm: Uint8Array | null;
  readonly usage: Usage;
  /** The name of what the last try failed with; null when none did. */
  readonly error: string | null;
}

/** A function without its first parameter, the context that it runs in. */
type Within<F> = F extends (context: never, ...given: infer G) => infer R ? (...given: G) => R : never;

/**
 * All of the show that the voice service needs besides the sound: who may come in, the turns, what is written down, what
 * is watched, and speech that is made beside the scene. The seam between the sound and the database: tests put something else
 * in its place. Errors are those of the functions of the same names.
 */
export interface Backstage {
  readonly enterVoice: Within<typeof enterVoice>;
  readonly takeVoiceOver: Within<typeof takeVoiceOver>;
  readonly getSession: Within<typeof getSession>;
  readonly readScene: Within<typeof readScene>;
  /** @throws Refusal, Withdrawn see `playTurn` */
  playLine(person: Person, line: Line, microphone: AtTheMicrophone): Promise<PlayedLine>;
  /** What the MC says in a kept turn; null in one of the Partner's, or where there is none. */
  readCall(sessionId: string, turn: number): Promise<string | null>;
  /** Has a text of the cast spoken. */
  speak(text: string, role: Role): Promise<SpeechMade>;
  readonly meterVoice: Within<typeof meterVoice>;
  readonly settleHandover: Within<typeof settleHandover>;
  /** Reserves what a conversation may use before it is written down. */
  reserveVoice(sessionId: string): Promise<Reserved>;
  readonly settleVoice: Within<typeof settle>;
  readonly completeAudioSession: Within<typeof completeAudioSession>;
  /** Counts it among the day's. @param kind see `failureOf` */
  countError(kind: string): Promise<void>;
  readonly watchControls: Within<typeof watchControls>;
  readonly watchMember: Within<typeof watchMember>;
  readonly watchHeld: Within<typeof watchHeld>;
}

/** Does it here. */
export function backstageOf(context: BackstageContext): Backstage {
  logBroken(context.db, context.log);
  const here =
    <G extends unknown[], R>(act: (within: BackstageContext, ...given: G) => R) =>
    (...given: G): R =>
      act(context, ...given);
  return {
    enterVoice: here(enterVoice),
    takeVoiceOver: here(takeVoiceOver),
    getSession: here(getSession),
    readScene: here(readScene),
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
    async speak(text, role) {
      const tally = new Tally();
      try {
        const { pcm } = await context.models.speak(text, role, tally);
        return { pcm, usage: tally.total, error: null };
      } catch (error) {
        return { pcm: null, usage: tally.total, error: error instanceof Error ? error.name : 'unknown' };
      }
    },
    meterVoice: here(meterVoice),
    settleHandover: here(settleHandover),
    reserveVoice: (sessionId) => reserve(context, sessionId, context.models.mostOnLine),
    settleVoice: here(settle),
    completeAudioSession: here(completeAudioSession),
    countError: (kind) => countError(context.db, kind, randomUUID(), context.now()),
    watchControls: here(watchControls),
    watchMember: here(watchMember),
    watchHeld: here(watchHeld),
  };
}
