import type { FromPlayer, UpFrame } from '@improv/contract';
import { voiceTimes } from '@improv/contract';
import {
  asVoiceRefusal,
  type Conversation,
  completeAudioSession,
  type EndedBy,
  getSession,
  type Loss,
  type Place,
} from '@improv/core';
import type { Connection, Ears } from './connection.ts';
import { Gate } from './gate.ts';
import { type Hall, within } from './hall.ts';
import { Ledger } from './ledger.ts';
import { log, wrong } from './log.ts';
import { Standing } from './standing.ts';

/** A conversation that is told to end gets so long to keep what was said, before its client is let go. Milliseconds. */
const closeMs = 2_000;
/** An instance that can't go on with somebody sends them back after so long. */
const retryAfterSeconds = 2;
/** What sums of fractions leave over. */
const nothingLeftSeconds = 0.05;

const timeIsUp = 'Your time at the microphone is up for now. The scene goes on: just type your next line.';

/** What a client that came back says of its absence. */
export type Resumption = Extract<FromPlayer, { kind: 'resume' }>;

/** One player's seat at the microphone on this instance: their conversation, their line while it holds, and their time. */
export class Seat {
  readonly id: string;
  readonly uid: string;
  readonly sessionId: string;
  readonly #hall: Hall;
  readonly #place: Place;
  readonly #ledger: Ledger;
  readonly #standing: Standing;
  #conversation: Conversation | null = null;
  #connection: Connection | null = null;
  /** A client that has been let in and not been told `ready` yet. */
  #coming: Connection | null;
  /** When the last connection was heard of for certain, and when it was given up; null while there is one. */
  #absence: { readonly heardAt: number; readonly since: number } | null = null;
  /** The client has shown that its newest token reached it. */
  #tokenArrived = false;
  #lastFrame = -1;
  #saving = false;
  #gone = false;
  /** What is still to be written down, once it is gone. */
  #left: Promise<void> = Promise.resolve();
  /** Comings and goings, one after the other. */
  #queue: Promise<unknown> = Promise.resolve();

  /** @param connection the client's, which `begin` is then called for */
  constructor(hall: Hall, place: Place, connection: Connection) {
    this.#coming = connection;
    this.id = place.id;
    this.uid = place.person.uid;
    this.sessionId = place.sessionId;
    this.#hall = hall;
    this.#place = place;
    this.#ledger = new Ledger(hall.context, place);
    this.#standing = new Standing(
      hall,
      place.person.email,
      ({ reason, message }) => void this.#end(reason, message, true),
    );
  }

  get connected(): boolean {
    return this.#connection !== null;
  }

  /** Opens the conversation for a client that is new to this instance. @param resumption of one that left another */
  begin(connection: Connection, resumption: Resumption | null): Promise<void> {
    return this.#receiving(connection, async () => {
      // Whoever ended it meanwhile has told the client why.
      if (this.#gone) return;
      const { person, sessionId, handle, firstUtterance } = this.#place;
      const { context, openConversation } = this.#hall;
      const conversation = await openConversation(context, person, {
        sessionId,
        handle,
        firstUtterance,
        takesOver: resumption !== null,
        onOver: (reason, message) => void this.#conversationOver(reason, message),
      });
      if (this.#gone) return conversation.close();
      this.#conversation = conversation;
      await this.#attach(connection, conversation, resumption?.heard ?? null, handle !== null);
    });
  }

  /**
   * The client is back, on a line of its own.
   * @returns false when the place is not here any longer, or was somewhere else meanwhile: what is written down decides
   */
  async resume(connection: Connection, { token, offlineMs, heard }: Resumption): Promise<boolean> {
    let here = false;
    await this.#receiving(connection, async () => {
      const conversation = this.#conversation;
      if (this.#gone || !conversation || !this.#ledger.knows(token)) return;
      const now = this.#hall.context.now();
      this.#dropLine(now);
      // The client knows best since when it was gone, within what this end knows for certain.
      this.#ledger.goneSince(Math.max(now - offlineMs, this.#absence?.heardAt ?? 0));
      this.#ledger.returned(token, now);
      // Written down first: another instance may be the next that this token is shown to.
      here = await this.#ledger.save(true, conversation);
      if (here && !this.#gone) await this.#attach(connection, conversation, heard, true);
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
    const { context } = this.#hall;
    this.#connection = connection;
    this.#absence = null;
    this.#tokenArrived = false;
    connection.hear(this.#earsOf(connection));
    const gate = new Gate(connection, (utterance) => this.#ledger.told(utterance));
    // Attached before the show is read: nothing can happen in between that the client would miss.
    conversation.attach(gate, heard);
    const show = await getSession(context, this.#place.person, { sessionId: this.sessionId });
    if (this.#connection !== connection || this.#gone) return;
    const now = context.now();
    this.#ledger.start(now);
    connection.send({
      kind: 'ready',
      audioSession: this.id,
      resumeToken: this.#ledger.token,
      resumed,
      // Another instance doesn't know how much its predecessor heard.
      ...(this.#lastFrame >= 0 && { received: this.#lastFrame }),
      ...show,
      secondsLeft: this.#ledger.clock.secondsLeft(now),
    });
    gate.open();
    connection.ping();
    if (connection.closed) this.#lineGone(connection);
    this.judge();
  }

  #earsOf(connection: Connection): Ears {
    const mine = () => connection === this.#connection && !this.#gone;
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
        connection.over('bad-message', 'The microphone is open already.');
        break;
      case 'stats':
        this.#ledger.heardWell(message.underruns, message.jitterMs);
        break;
      case 'bye':
        void this.#end('done', null);
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
    if (connection !== this.#connection || this.#gone) return;
    this.#dropLine(this.#hall.context.now());
    this.#saveAbsence();
  }

  #silent(connection: Connection): void {
    connection.close('silent-peer');
    this.#dropLine(this.#hall.context.now());
    // Nothing says that it was there any longer than it was heard.
    this.#ledger.goneSince(connection.heardAt);
    this.#saveAbsence();
  }

  /** The seat is kept without a client. */
  #dropLine(now: number): void {
    const connection = this.#connection;
    if (!connection) return;
    this.#ledger.stop(now);
    this.#ledger.addRoundTrips(connection.roundTrips);
    this.#absence = { heardAt: connection.heardAt, since: now };
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
      void this.#letGo(asVoiceRefusal(error).message, this.#client);
    }
  }

  #saveAbsence(): void {
    void this.#inTurn(async () => {
      if (this.#absence && !this.#gone) await this.#save(false);
    });
  }

  /** Looks what is due. */
  tick(now: number): void {
    if (this.#gone) return;
    if (this.#absence && now - this.#absence.since >= voiceTimes.placeKept) void this.#end('dropped', null);
    const connection = this.#connection;
    const { clock } = this.#ledger;
    if (!connection || clock.end === null) return;
    if (now - connection.heardAt >= voiceTimes.silentPeer) {
      this.#silent(connection);
      return;
    }
    connection.tick(now);
    if (clock.passed(now)) {
      connection.send({ kind: 'time', secondsLeft: clock.secondsLeft(now), warn: true });
    }
    const arrived = !this.#tokenArrived && connection.roundTrips.length > 0;
    if (arrived) {
      this.#tokenArrived = true;
      this.#ledger.tokenArrived();
    }
    const due = arrived || now >= clock.end || now - this.#ledger.savedAt >= voiceTimes.meterEvery;
    if (due && !this.#saving) void this.#inTurn(() => this.#saveAndTell(connection));
  }

  async #saveAndTell(connection: Connection): Promise<void> {
    if (this.#gone || connection !== this.#connection) return;
    this.#saving = true;
    await this.#save(true).finally(() => {
      this.#saving = false;
    });
    const secondsLeft = this.#ledger.clock.secondsLeft(this.#hall.context.now());
    if (secondsLeft >= nothingLeftSeconds) connection.send({ kind: 'time', secondsLeft, warn: false });
    else await this.#end('minutes-used', timeIsUp);
  }

  /** The place is somebody else's from now on. */
  async lose(loss: Loss): Promise<void> {
    if (loss === 'elsewhere') {
      return this.#end('elsewhere', 'You have opened the microphone for this show in another place.', true);
    }
    if (this.#gone) return;
    this.#leave(this.#closeConversation());
    this.#client?.drop();
    await this.#left;
  }

  /** Whether the player may still be here, by the guest list and the controls. */
  judge(): void {
    if (!this.#gone) this.#standing.judge();
  }

  /** SIGTERM: what is being said is sent and kept, and the client goes to another instance. */
  async move(withinMs: number): Promise<void> {
    if (this.#gone) return;
    this.#connection?.send({ kind: 'move', withinMs });
    const drained = this.#conversation?.drain(withinMs) ?? Promise.resolve();
    await within(withinMs, drained).catch((error: unknown) => this.#failed('drain_failed', error));
    if (this.#gone) return;
    this.#ledger.stop(this.#hall.context.now());
    this.#leave(this.#save(false));
    await this.#left;
    this.#client?.close('moving');
  }

  async #conversationOver(reason: 'scene-over' | 'not-a-member' | 'lost', message: string): Promise<void> {
    if (reason === 'scene-over') return this.#end('no-scene', message);
    if (reason === 'not-a-member') return this.#end('not-allowed', message);
    this.#hall.context.log('voice_lost', { audioSession: this.id });
    this.#ledger.loseHandle();
    await this.#letGo(message, this.#client);
  }

  /** A client had just come, and can't stay. */
  async #fail(error: unknown, connection: Connection): Promise<void> {
    const { reason, message } = asVoiceRefusal(error);
    if (reason === 'internal-error') {
      this.#failed('voice_failed', error);
      return this.#letGo(message, connection);
    }
    connection.over(reason, message);
    await this.#end(reason, message);
  }

  /** This instance can't go on; the place is kept for whichever one the client comes back to. */
  async #letGo(message: string, client: Connection | null): Promise<void> {
    if (this.#gone) return;
    this.#ledger.stop(this.#hall.context.now());
    this.#leave(this.#closeConversation().then(() => this.#save(false)));
    await this.#left;
    client?.over('internal-error', message, retryAfterSeconds);
  }

  /**
   * The go at the microphone is over.
   * @param message the last word to the player, if there is one
   * @param abrupt without waiting for what was said to be kept
   */
  async #end(endedBy: EndedBy, message: string | null, abrupt = false): Promise<void> {
    if (this.#gone) return;
    const { context } = this.#hall;
    const client = this.#client;
    this.#ledger.stop(context.now());
    const part = (): void => {
      if (!client || endedBy === 'dropped') return;
      if (message === null) client.close(endedBy);
      else client.over(endedBy, message);
    };
    const leave = async (): Promise<void> => {
      if (abrupt) part();
      await this.#closeConversation();
      if (!abrupt) part();
      await this.#save(false);
      const figures = this.#ledger.figures(this.#conversation, client?.roundTrips);
      await completeAudioSession(context, this.id, this.#place.hold, endedBy, figures);
    };
    this.#leave(leave().catch((error: unknown) => this.#failed('audio_session_not_completed', error)));
    await this.#left;
  }

  #leave(left: Promise<void>): void {
    this.#gone = true;
    this.#left = left;
    this.#standing.end();
    this.#hall.release(this, left);
  }

  get #client(): Connection | null {
    return this.#connection ?? this.#coming;
  }

  async #closeConversation(): Promise<void> {
    const conversation = this.#conversation;
    if (!conversation) return;
    await within(closeMs, conversation.close()).catch((error: unknown) =>
      this.#failed('conversation_not_closed', error),
    );
  }

  /** A save that fails is tried again with the next; nothing is lost meanwhile but the writing down. */
  async #save(connected: boolean): Promise<void> {
    try {
      const roundTrips = this.#connection?.roundTrips;
      if (await this.#ledger.save(connected, this.#conversation, roundTrips)) return;
      await this.lose('taken-over');
    } catch (error) {
      const { reason, message } = asVoiceRefusal(error);
      if (reason === 'internal-error') this.#failed('voice_not_saved', error);
      else await this.#end(reason, message, true);
    }
  }

  #inTurn(act: () => Promise<void>): Promise<void> {
    const done = this.#queue.then(act).catch((error: unknown) => this.#failed('voice_failed', error));
    this.#queue = done;
    return done;
  }

  #failed(event: string, error: unknown): void {
    this.#hall.context.log(event, { audioSession: this.id, error: wrong(error) });
  }
}
