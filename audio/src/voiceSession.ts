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

/** What sums of fractions leave over. */
const nothingLeftSeconds = 0.05;

/** What a client that came back says of its absence. */
export interface Resumption
  extends Pick<Extract<FromPlayer, { kind: 'resume' }>, 'kind' | 'token' | 'heard'> {
  /** When it lost its line. Epoch milliseconds. */
  readonly goneAt: number;
}

/** What a session needs of the instance that it runs on. */
export interface SessionHost extends Access {
  readonly openConversation: typeof openConversation;
  /** Its place is free again, once what `left` stands for is done. */
  release(session: VoiceSession, left: Promise<void>): void;
}

/** One player's seat at the microphone on this instance: their conversation, their line while it holds, and their time. */
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
  /** A client that has been let in and not been told `ready` yet. */
  #coming: Connection | null;
  /** The last connection, and when it was given up, epoch milliseconds; null while there is one. */
  #absence: { readonly line: Connection; readonly since: number } | null = null;
  /** The client has shown that its newest token reached it. */
  #tokenArrived = false;
  #lastFrame = -1;
  #saving = false;
  /** Comings and goings, one after the other. */
  #queue: Promise<unknown> = Promise.resolve();

  /** @param connection the client's, which `begin` is then called for */
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

  /** The place is somebody else's from now on. */
  lose(loss: Loss): Promise<void> {
    return this.#shutdown.lose(loss);
  }

  /** SIGTERM: what is being said is sent and kept, and the client goes to another instance. */
  move(withinMs: number): Promise<void> {
    return this.#shutdown.move(withinMs);
  }

  /** Opens the conversation for a client that is new to this instance. @param resumption of one that left another */
  begin(connection: Connection, resumption: Resumption | null): Promise<void> {
    return this.#receiving(connection, async () => {
      // Whoever ended it meanwhile has told the client why.
      if (this.#shutdown.isGone) return;
      const { person, sessionId, handle, firstUtterance } = this.#lease;
      const { context, openConversation } = this.#host;
      const conversation = await openConversation(context, person, {
        sessionId,
        handle,
        firstUtterance,
        takesOver: resumption !== null,
        onOver: (reason, message) => void this.#conversationOver(reason, message),
      });
      if (this.#shutdown.isGone) return conversation.close();
      this.#conversation = conversation;
      await this.#attach(connection, conversation, resumption?.heard ?? null, handle !== null);
    });
  }

  /**
   * The client is back, on a line of its own.
   * @returns false when the place is not here any longer, or was somewhere else meanwhile: what is written down decides
   */
  async resume(connection: Connection, { token, goneAt, heard }: Resumption): Promise<boolean> {
    let here = false;
    await this.#receiving(connection, async () => {
      const conversation = this.#conversation;
      if (this.#shutdown.isGone || !conversation || !this.#meter.knows(token)) return;
      const now = this.#host.context.now();
      this.#dropLine(now);
      // The client knows best since when it was gone, within what this end knows for certain.
      this.#meter.goneSince(Math.max(goneAt, this.#absence?.line.aliveUntil(heard) ?? 0));
      this.#meter.returned(token, now);
      // Written down first: another instance may be the next that this token is shown to.
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
    // Attached before the show is read: nothing can happen in between that the client would miss.
    conversation.attach(buffer, heard);
    const { person, sessionId } = this.#lease;
    const show = await context.backend.getSession(person, { sessionId });
    if (this.#connection !== connection || this.#shutdown.isGone) return;
    const now = context.now();
    this.#meter.start(now);
    connection.send({
      kind: 'ready',
      audioSession: this.id,
      resumeToken: this.#meter.token,
      resumed,
      // Another instance doesn't know how much its predecessor heard.
      ...(this.#lastFrame >= 0 && { received: this.#lastFrame }),
      ...show,
      secondsLeft: this.#meter.clock.secondsLeft(now),
    });
    buffer.open();
    connection.ping();
    if (connection.closed) this.#lineGone(connection);
    // Whoever takes over from an instance that dies knows of this line by what is written down alone.
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

  /** A frame that comes twice is heard once. */
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
    // Nothing says that it was there any longer than it was heard, or listened.
    this.#meter.goneSince(Math.max(connection.heardAt, connection.aliveAt));
    this.#saveAbsence();
  }

  /** The seat is kept without a client. */
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

  /** A mistake in one conversation must not end the others. */
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

  /** Looks what is due. */
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
    // A save that is under way may not have what is new: what is due stays due.
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

  /** Whether the player may still be here, by the guest list and the controls. */
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

  /** A client had just come, and can't stay. */
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

  /** A save that fails is tried again with the next; nothing is lost meanwhile but the writing down. */
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
