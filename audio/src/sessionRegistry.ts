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

/** How often sessions check what is due. Milliseconds. */
const tickMs = 250;
/** The utterances in progress get this long to finish: a container has 10 s from SIGTERM to exit. Milliseconds. */
const drainMs = 3_000;
/** The saves after that get this long. Milliseconds. */
const saveMs = 1_500;

export interface RegistryOptions extends Pick<Settings, 'concurrency' | 'socketsPerPerson'> {
  readonly context: VoiceContext;
  readonly openConversation: typeof openConversation;
}

/** The voice sessions on this instance, its capacity, and the watches that end or replace sessions. */
export class SessionRegistry {
  readonly context: VoiceContext;
  readonly openConversation: typeof openConversation;
  /** Identifies this process in `audioSessions/{id}`. */
  readonly instanceId = randomUUID();
  readonly #options: RegistryOptions;
  readonly #sessions = new Map<string, VoiceSession>();
  /** Slots reserved for clients whose ticket is valid and whose session does not exist yet. */
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
   * Creates a session and registers it, in place of an earlier one of the same show.
   * @param enter creates the session. It must call `requireCapacity` once it knows the person, which reserves a slot; a
   * client without a valid ticket takes none.
   * @throws VoiceRefusal `full`, `too-many-sockets`, and what `enter` throws
   */
  async register(
    enter: (requireCapacity: (person: Person, sessionId: string) => void) => Promise<VoiceSession>,
  ): Promise<VoiceSession> {
    const who = { uid: '', sessionId: '' };
    try {
      const session = await enter(({ uid }, sessionId) => {
        // Called again when the transaction is retried.
        this.#entering.delete(who);
        this.#requireCapacity(uid, sessionId);
        this.#entering.add(Object.assign(who, { uid, sessionId }));
      });
      // A show has one microphone: an earlier session in it ends.
      const before = [...this.#sessions.values()].filter(({ sessionId }) => sessionId === session.sessionId);
      this.#sessions.set(session.id, session);
      this.#entering.delete(who);
      // A session of the same id was taken over through the database, so the one here is out of date.
      await Promise.all(
        before.map((other) => other.lose(other.id === session.id ? 'taken-over' : 'elsewhere')),
      );
      return session;
    } finally {
      this.#entering.delete(who);
    }
  }

  /** @throws VoiceRefusal `full`, `too-many-sockets`; a slot that the show has already counts for it */
  #requireCapacity(uid: string, sessionId: string): void {
    // Counted by show: each has one microphone, however many connections show its ticket at once.
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

  /** How many other shows a person speaks in on this instance. */
  #sessionsOf(uid: string, sessionId: string): number {
    const others = [
      ...[...this.#sessions.values()].filter(({ connected }) => connected),
      ...this.#entering,
    ].filter((other) => other.uid === uid && other.sessionId !== sessionId);
    return new Set(others.map((other) => other.sessionId)).size;
  }

  /** Resolves once an earlier session of this id on this instance has been saved. */
  async vacated(audioSessionId: string): Promise<void> {
    const leaving = [...this.#leaving].filter(([, id]) => id === audioSessionId);
    await Promise.all(leaving.map(([left]) => left));
  }

  /** Removes a session. @param left resolves when it has been saved */
  release(session: VoiceSession, left: Promise<void>): void {
    if (this.#sessions.get(session.id) === session) this.#sessions.delete(session.id);
    this.#leaving.set(left, session.id);
    void left.finally(() => this.#leaving.delete(left));
  }

  /** Refuses new sessions and sends the present ones to another instance. */
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
