import type { FromPlayer, UpFrame } from '@improv/contract';
import { voiceTimes } from '@improv/contract';
import {
  asVoiceRefusal,
  type Conversation,
  errorStack,
  type Loss,
  type openConversation,
  type VoiceLease,
} from '@improv/core';
import { type Access, AccessMonitor } from './accessMonitor.ts';
import type { Connection, ConnectionListener } from './connection.ts';
import { log } from './log.ts';
import { serviceMessages } from './messages.ts';
import { ReadyBuffer } from './readyBuffer.ts';
import { SessionShutdown } from './sessionShutdown.ts';
import { type Presence, UsageMeter } from './usageMeter.ts';

/** Less than this counts as no time left: sums of fractions are inexact. */
const nothingLeftSeconds = 0.05;

/** What a returning client reports. */
export interface Resumption
  extends Pick<Extract<FromPlayer, { kind: 'resume' }>, 'kind' | 'token' | 'heard'> {
  /** When it lost its connection, epoch milliseconds. */
  readonly goneAt: number;
}

/** What a session needs of the instance that it runs on. */
export interface SessionHost extends Access {
  readonly openConversation: typeof openConversation;
  /** Removes the session. @param left resolves when it has been saved */
  release(session: VoiceSession, left: Promise<void>): void;
}

/** One player's voice session on this instance: the conversation, the client's connection, and the metering. */
export class VoiceSession {
  readonly id: string;
  readonly uid: string;
  readonly sessionId: string;
  readonly #host: SessionHost;
  readonly #lease: VoiceLease;
  readonly #meter: UsageMeter;
  readonly #accessMonitor: AccessMonitor;
  readonly #shutdown: SessionShutdown;
  #conversation: Conversation | null = null;
  #connection: Connection | null = null;
  /** A client that is authenticated and has not received `ready` yet. */
  #coming: Connection | null;
  /** The last connection, and when it was lost, epoch milliseconds; null while a client is connected. */
  #absence: { readonly line: Connection; readonly since: number } | null = null;
  /** Whether the client has received its newest token. */
  #tokenArrived = false;
  #lastFrame = -1;
  #saving = false;
  /** Connecting, disconnecting and saving run one after the other. */
  #queue: Promise<unknown> = Promise.resolve();

  /** @param connection of the client; call `begin` with it next */
  constructor(host: SessionHost, lease: VoiceLease, connection: Connection) {
    this.#coming = connection;
    this.id = lease.id;
    this.uid = lease.person.uid;
    this.sessionId = lease.sessionId;
    this.#host = host;
    this.#lease = lease;
    this.#meter = new UsageMeter(host.context, lease);
    this.#accessMonitor = new AccessMonitor(
      host,
      lease.person.email,
      ({ reason, message }) => void this.#shutdown.end(reason, message, true),
    );
    this.#shutdown = new SessionShutdown(host.context, lease, {
      meter: this.#meter,
      conversation: () => this.#conversation,
      client: () => this.#client,
      save: (presence) => this.#save(presence),
      settle: () => this.#meter.settle((this.#connection ?? this.#absence?.line)?.aliveAt ?? 0),
      onGone: (left) => {
        this.#accessMonitor.end();
        host.release(this, left);
      },
      failed: (event, error) => this.#failed(event, error),
    });
  }

  get connected(): boolean {
    return this.#connection !== null;
  }

  /** Another connection has taken the session over, or opened the show anew. */
  lose(loss: Loss): Promise<void> {
    return this.#shutdown.lose(loss);
  }

  /** On SIGTERM: lets the utterance in progress be sent and saved, then sends the client to another instance. */
  move(withinMs: number): Promise<void> {
    return this.#shutdown.move(withinMs);
  }

  /**
   * Opens the conversation for a client that is new to this instance.
   * @param resumption when it comes from another one
   * @param languages of the player, as BCP-47 tags
   */
  begin(connection: Connection, resumption: Resumption | null, languages: readonly string[]): Promise<void> {
    return this.#receiving(connection, async () => {
      // Ended meanwhile, and the client has been told why.
      if (this.#shutdown.isGone) return;
      const { person, sessionId, handle, firstUtterance } = this.#lease;
      const { context, openConversation } = this.#host;
      const conversation = await openConversation(context, person, {
        sessionId,
        handle,
        firstUtterance,
        languages,
        takesOver: resumption !== null,
        onOver: (reason, message) => void this.#conversationOver(reason, message),
      });
      if (this.#shutdown.isGone) return conversation.close();
      this.#conversation = conversation;
      await this.#attach(connection, conversation, resumption?.heard ?? null, handle !== null);
    });
  }

  /**
   * Resumes the session for a client that has reconnected to this instance.
   * @returns false when this instance doesn't own the session any more: the stored state decides
   */
  async resume(connection: Connection, { token, goneAt, heard }: Resumption): Promise<boolean> {
    let here = false;
    await this.#receiving(connection, async () => {
      const conversation = this.#conversation;
      if (this.#shutdown.isGone || !conversation || !this.#meter.knows(token)) return;
      const now = this.#host.context.now();
      this.#dropLine(now);
      // The client knows best when it left, but not earlier than this instance knows it was connected.
      this.#meter.goneSince(Math.max(goneAt, this.#absence?.line.aliveUntil(heard) ?? 0));
      this.#meter.returned(token, now);
      // Saved first: the client may show this token to another instance next.
      here = await this.#meter.save('coming', conversation, connection);
      if (here && !this.#shutdown.isGone) await this.#attach(connection, conversation, heard, true);
    });
    return here;
  }

  #receiving(connection: Connection, act: () => Promise<void>): Promise<void> {
    return this.#inTurn(async () => {
      this.#coming = connection;
      try {
        await act();
      } catch (error) {
        await this.#fail(error, connection);
      } finally {
        if (this.#coming === connection) this.#coming = null;
      }
    });
  }

  async #attach(
    connection: Connection,
    conversation: Conversation,
    heard: Resumption['heard'],
    resumed: boolean,
  ): Promise<void> {
    const { context } = this.#host;
    this.#connection = connection;
    this.#absence = null;
    this.#tokenArrived = false;
    connection.setListener(this.#listenerFor(connection));
    const buffer = new ReadyBuffer(connection, (utterance) => this.#meter.told(utterance));
    // Attached before the show is read, so that the client misses nothing that happens in between.
    conversation.attach(buffer, heard);
    const { person, sessionId } = this.#lease;
    const session = await context.backend.getSession(person, { sessionId });
    if (this.#connection !== connection || this.#shutdown.isGone) return;
    const now = context.now();
    this.#meter.start(now);
    connection.send({
      kind: 'ready',
      audioSession: this.id,
      resumeToken: this.#meter.token,
      resumed,
      // Unknown after a takeover: the instance before received the frames.
      ...(this.#lastFrame >= 0 && { received: this.#lastFrame }),
      ...session,
      secondsLeft: this.#meter.clock.secondsLeft(now),
    });
    buffer.open();
    connection.ping();
    if (connection.closed) this.#lineGone(connection);
    // Should this instance die, the next one learns of this connection from the stored state only.
    else void this.#inTurn(() => this.#saveAndTell(connection));
    this.judge();
  }

  #listenerFor(connection: Connection): ConnectionListener {
    const mine = () => connection === this.#connection && !this.#shutdown.isGone;
    return {
      message: (message) => mine() && this.#receive(connection, message),
      frame: (frame) => mine() && this.#hear(frame),
      gone: () => this.#lineGone(connection),
    };
  }

  #receive(connection: Connection, message: FromPlayer): void {
    switch (message.kind) {
      case 'hello':
      case 'resume':
        connection.over('bad-message', serviceMessages.alreadyOpen);
        break;
      case 'stats':
        this.#meter.heardWell(message.underruns, message.jitterMs);
        break;
      case 'bye':
        void this.#shutdown.end('done', null);
        break;
      default:
        this.#tell((conversation) => conversation.receive(message));
    }
  }

  /** Skips frames that were received before. */
  #hear(frame: UpFrame): void {
    if (frame.seq <= this.#lastFrame) return;
    this.#lastFrame = frame.seq;
    this.#tell((conversation) => conversation.hear(frame));
  }

  #lineGone(connection: Connection): void {
    if (connection !== this.#connection || this.#shutdown.isGone) return;
    this.#dropLine(this.#host.context.now());
    this.#saveAbsence();
  }

  #silent(connection: Connection): void {
    connection.close('silent-peer');
    this.#dropLine(this.#host.context.now());
    // Nothing proves that the client was connected after its last sign of life.
    this.#meter.goneSince(Math.max(connection.heardAt, connection.aliveAt));
    this.#saveAbsence();
  }

  /** Drops the connection and keeps the session for the client's return. */
  #dropLine(now: number): void {
    const connection = this.#connection;
    if (!connection) return;
    this.#meter.stop(now);
    this.#meter.addLine(connection);
    this.#absence = { line: connection, since: now };
    this.#connection = null;
    this.#tell((conversation) => conversation.detach());
    connection.drop();
    const { dropped } = connection;
    log('INFO', 'line_dropped', { audioSession: this.id, framesDropped: dropped });
  }

  /** Calls the conversation; an error in it ends this session only. */
  #tell(act: (conversation: Conversation) => void): void {
    try {
      if (this.#conversation) act(this.#conversation);
    } catch (error) {
      this.#failed('voice_failed', error);
      void this.#shutdown.letGo(asVoiceRefusal(error).message, this.#client);
    }
  }

  #saveAbsence(): void {
    void this.#inTurn(async () => {
      if (this.#absence && !this.#shutdown.isGone) await this.#save('gone');
    });
  }

  /** Does what is due. @param now epoch milliseconds */
  tick(now: number): void {
    if (this.#shutdown.isGone) return;
    if (this.#absence && now - this.#absence.since >= voiceTimes.placeKept)
      void this.#shutdown.end('dropped', null);
    const connection = this.#connection;
    const { clock } = this.#meter;
    if (!connection || clock.end === null) return;
    if (now - connection.heardAt >= voiceTimes.silentPeer) {
      this.#silent(connection);
      return;
    }
    connection.tick(now);
    if (clock.passed(now)) {
      connection.send({ kind: 'time', secondsLeft: clock.secondsLeft(now), warn: true });
    }
    // A save in progress may not include the latest state, so what is due stays due.
    if (this.#saving) return;
    const arrived = !this.#tokenArrived && connection.roundTrips.length > 0;
    if (arrived) {
      this.#tokenArrived = true;
      this.#meter.tokenArrived();
    }
    const due = arrived || now >= clock.end || now - this.#meter.savedAt >= voiceTimes.meterEvery;
    if (due) void this.#inTurn(() => this.#saveAndTell(connection));
  }

  async #saveAndTell(connection: Connection): Promise<void> {
    if (this.#shutdown.isGone || connection !== this.#connection) return;
    this.#saving = true;
    await this.#save('here').finally(() => {
      this.#saving = false;
    });
    const secondsLeft = this.#meter.clock.secondsLeft(this.#host.context.now());
    if (secondsLeft >= nothingLeftSeconds) connection.send({ kind: 'time', secondsLeft, warn: false });
    else await this.#shutdown.end('minutes-used', serviceMessages.timeIsUp);
  }

  /** Checks again whether the player may still use voice. */
  judge(): void {
    if (!this.#shutdown.isGone) this.#accessMonitor.judge();
  }

  async #conversationOver(reason: 'scene-over' | 'not-a-member' | 'lost', message: string): Promise<void> {
    if (reason === 'scene-over') return this.#shutdown.end('no-scene', message);
    if (reason === 'not-a-member') return this.#shutdown.end('not-allowed', message);
    this.#host.context.log('voice_lost', { audioSession: this.id });
    this.#meter.loseHandle();
    await this.#shutdown.letGo(message, this.#client);
  }

  /** Closes a client that could not be attached. */
  async #fail(error: unknown, connection: Connection): Promise<void> {
    const { reason, message } = asVoiceRefusal(error);
    if (reason === 'internal-error') {
      this.#failed('voice_failed', error);
      return this.#shutdown.letGo(message, connection);
    }
    connection.over(reason, message);
    await this.#shutdown.end(reason, message);
  }

  get #client(): Connection | null {
    return this.#connection ?? this.#coming;
  }

  /** Saves. After a failure, the next save includes what this one would have written. */
  async #save(presence: Presence): Promise<void> {
    try {
      if (await this.#meter.save(presence, this.#conversation, this.#connection)) return;
      await this.#shutdown.lose('taken-over');
    } catch (error) {
      const { reason, message } = asVoiceRefusal(error);
      if (reason === 'internal-error') this.#failed('voice_not_saved', error);
      else await this.#shutdown.end(reason, message, true);
    }
  }

  #inTurn(act: () => Promise<void>): Promise<void> {
    const done = this.#queue.then(act).catch((error: unknown) => this.#failed('voice_failed', error));
    this.#queue = done;
    return done;
  }

  #failed(event: string, error: unknown): void {
    this.#host.context.log(event, { audioSession: this.id, error: errorStack(error) });
  }
}
