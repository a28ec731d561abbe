import { randomUUID } from 'node:crypto';
import {
  type Loss,
  type openConversation,
  type Person,
  type RuntimeConfig,
  type VoiceContext,
  VoiceRefusal,
} from '@improv/core';
import pTimeout from 'p-timeout';
import { keptWatch } from './keptWatch.ts';
import { serviceMessages } from './messages.ts';
import type { Settings } from './settings.ts';
import type { VoiceSession } from './voiceSession.ts';

/** How exactly times are kept. Milliseconds. */
const tickMs = 250;
/** SIGTERM to exit is 10 s at most, and less on a developer's machine: what is being said gets so much of it. Milliseconds. */
const drainMs = 3_000;
/** And the writing down after it. Milliseconds. */
const saveMs = 1_500;

export interface RegistryOptions extends Pick<Settings, 'concurrency' | 'socketsPerPerson'> {
  readonly context: VoiceContext;
  readonly openConversation: typeof openConversation;
}

/** All that is spoken on this instance: who sits where, how many more there may be, and what the watches say. */
export class SessionRegistry {
  readonly context: VoiceContext;
  readonly openConversation: typeof openConversation;
  /** This process, in `audioSessions/{id}`. */
  readonly instanceId = randomUUID();
  readonly #options: RegistryOptions;
  readonly #sessions = new Map<string, VoiceSession>();
  /** Places that are kept for people whose ticket is good, and who have no seat yet. */
  readonly #entering = new Set<{ uid: string; sessionId: string }>();
  readonly #leaving = new Map<Promise<void>, string>();
  #config: RuntimeConfig | null = null;
  #draining = false;
  #stops: (() => void)[] = [];

  constructor(options: RegistryOptions) {
    this.#options = options;
    this.context = options.context;
    this.openConversation = options.openConversation;
    const controls = keptWatch((onLost) =>
      this.context.backend.watchControls((config) => {
        this.#config = config;
        for (const session of this.#sessions.values()) session.judge();
      }, onLost),
    );
    const onLoss = (id: string, loss: Loss) => void this.#sessions.get(id)?.lose(loss);
    const held = keptWatch((onLost) => this.context.backend.watchHeld(this.instanceId, onLoss, onLost));
    this.#stops.push(controls, held);
    const timer = setInterval(() => this.#tick(), tickMs);
    this.#stops.push(() => clearInterval(timer));
  }

  get draining(): boolean {
    return this.#draining;
  }

  /** The admins' controls; null until they have been read. */
  get config(): RuntimeConfig | null {
    return this.#config;
  }

  session(audioSessionId: string): VoiceSession | undefined {
    return this.#sessions.get(audioSessionId);
  }

  /**
   * Seats whoever `enter` finds out has come.
   * @param enter gets the question whether a person may come in, which keeps a place for them: one whose ticket isn't
   * good yet takes none. Returns their seat.
   * @throws VoiceRefusal `full`, `too-many-sockets`, and what `enter` throws
   */
  async register(
    enter: (requireCapacity: (person: Person, sessionId: string) => void) => Promise<VoiceSession>,
  ): Promise<VoiceSession> {
    const who = { uid: '', sessionId: '' };
    try {
      const session = await enter(({ uid }, sessionId) => {
        // A transaction that is tried again asks again.
        this.#entering.delete(who);
        this.#requireCapacity(uid, sessionId);
        this.#entering.add(Object.assign(who, { uid, sessionId }));
      });
      // Who speaks in a show elsewhere on this instance doesn't any longer.
      const before = [...this.#sessions.values()].filter(({ sessionId }) => sessionId === session.sessionId);
      this.#sessions.set(session.id, session);
      this.#entering.delete(who);
      // The same audio session came back by what is written down: what was here is out of date.
      await Promise.all(
        before.map((other) => other.lose(other.id === session.id ? 'taken-over' : 'elsewhere')),
      );
      return session;
    } finally {
      this.#entering.delete(who);
    }
  }

  /** @throws VoiceRefusal when there is no place for a person in this show, besides the one that they may have */
  #requireCapacity(uid: string, sessionId: string): void {
    // By shows: each has one microphone, however many show its ticket at once.
    const sessionIds = new Set(
      [...this.#sessions.values(), ...this.#entering].map((other) => other.sessionId),
    );
    sessionIds.delete(sessionId);
    if (sessionIds.size >= this.#options.concurrency) {
      throw new VoiceRefusal('full', serviceMessages.full);
    }
    if (this.#sessionsOf(uid, sessionId) >= this.#options.socketsPerPerson) {
      throw new VoiceRefusal('too-many-sockets', serviceMessages.tooManySockets);
    }
  }

  /** Shows that a person speaks in here, besides the one that they come for. */
  #sessionsOf(uid: string, sessionId: string): number {
    const others = [
      ...[...this.#sessions.values()].filter(({ connected }) => connected),
      ...this.#entering,
    ].filter((other) => other.uid === uid && other.sessionId !== sessionId);
    return new Set(others.map((other) => other.sessionId)).size;
  }

  /** Settles once whoever had this place here before has written everything down. */
  async vacated(audioSessionId: string): Promise<void> {
    const leaving = [...this.#leaving].filter(([, id]) => id === audioSessionId);
    await Promise.all(leaving.map(([left]) => left));
  }

  /** A seat is free again, once what `left` stands for is done. */
  release(session: VoiceSession, left: Promise<void>): void {
    if (this.#sessions.get(session.id) === session) this.#sessions.delete(session.id);
    this.#leaving.set(left, session.id);
    void left.finally(() => this.#leaving.delete(left));
  }

  /** Nobody comes in any more, and whoever is here moves on to another instance. */
  async drain(): Promise<void> {
    this.#draining = true;
    for (const stop of this.#stops.splice(0)) stop();
    const moves = [...this.#sessions.values()].map((session) => session.move(drainMs));
    const left = Promise.all([...moves, ...this.#leaving.keys()]);
    await pTimeout(left, { milliseconds: drainMs + saveMs, message: false });
  }

  #tick(): void {
    const now = this.context.now();
    for (const session of this.#sessions.values()) session.tick(now);
  }
}
