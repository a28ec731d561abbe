import type { FromPlayer, Session, Turn, UpFrame } from '@improv/contract';
import pTimeout from 'p-timeout';
import { partnerAloud } from '../../cast/partner.ts';
import type { Person } from '../../context.ts';
import { errorName } from '../../errorText.ts';
import type { LivePartner } from '../../models/types.ts';
import type { Usage } from '../../models/usage.ts';
import { Refusal } from '../../refusal.ts';
import { voiceMessages } from '../messages.ts';
import type { ConversationCounters } from '../sessionStats.ts';
import type { Conversation, ConversationOptions } from './conversation.ts';
import { PartnerNotes } from './partnerNotes.ts';
import type { PendingTurn } from './pendingTurn.ts';
import { type LastHeard, Playback } from './playback.ts';
import type { Scene } from './scene.ts';
import { SideSpeech } from './sideSpeech.ts';
import { reactionLine, sideSpeechAfter } from './sideSpeechAfter.ts';
import { Turns } from './turns.ts';
import { TurnTaking } from './turnTaking.ts';
import { UsageReservation } from './usageReservation.ts';
import type { VoiceClient } from './voiceClient.ts';
import type { VoiceContext } from './voiceContext.ts';

/** At the end, saving what was heard may take this long. Milliseconds. */
const writeDownMs = 5_000;
/** The share of the time to drain that the utterance in progress gets; the rest is for saving. */
const drainShare = 0.7;
/** The transcript of the last words arrives within this time. Milliseconds. */
const lastWordsMs = 1_000;

/** A spoken scene: connects the client, the Partner, the turns and the side lines. */
export class SpokenScene implements Conversation {
  readonly #context: VoiceContext;
  readonly #options: ConversationOptions;
  readonly #playback: Playback;
  readonly #reservation: UsageReservation;
  readonly #sideSpeech: SideSpeech;
  readonly #turns: Turns;
  readonly #notes = new PartnerNotes();
  readonly #turnTaking: TurnTaking;
  #partner: LivePartner | null = null;
  /** The line of a turn that was left open, until a client is connected to hear its answer. */
  #leftOpen: string | null;
  #draining = false;
  #ending: Promise<void> | null = null;

  constructor(context: VoiceContext, person: Person, options: ConversationOptions, scene: Scene) {
    const { sessionId, firstUtterance } = options;
    this.#context = context;
    this.#options = options;
    this.#leftOpen = scene.openLine;
    this.#playback = new Playback(firstUtterance, context.now);
    this.#reservation = new UsageReservation(context, sessionId);
    this.#turns = new Turns(context, person, options, scene, {
      room: (chunk) => {
        if (chunk.kind !== 'room') return;
        this.#playback.send(chunk);
        if (chunk.spotlight) this.#sideSpeech.prepare(reactionLine(chunk.spotlight, this.#turns.scene.turn));
      },
      opened: (pending) => this.#turnTaking.opened(pending),
      played: (turn, session) => this.#played(turn, session),
      unplayed: (pending, why) => this.#unplayed(pending, why),
      corrected: (turn, session) => {
        this.#playback.send({ kind: 'turn', turn, session });
        this.#turnTaking.tell();
      },
      uncorrected: (line, why) => {
        const message = why instanceof Refusal ? why.message : voiceMessages.tooLate;
        this.#playback.send({ kind: 'trouble', message, line });
      },
    });
    this.#sideSpeech = new SideSpeech(context, sessionId, this.#playback, (usage) =>
      this.#reservation.spend(usage),
    );
    this.#turnTaking = new TurnTaking({
      context,
      sessionId,
      playback: this.#playback,
      sideSpeech: this.#sideSpeech,
      turns: this.#turns,
      notes: this.#notes,
      reservation: this.#reservation,
      isOn: () => !this.#ending && !this.#draining && this.#turns.scene.stage === 'scene',
      isEnding: () => this.#ending !== null,
      over: (reason, message) => this.#over(reason, message),
    });
  }

  /** Connects to the Partner. @throws Refusal `cast-unavailable` */
  async open(): Promise<void> {
    const { sessionId, handle } = this.#options;
    await this.#reservation.open();
    // Once the scene is over, only the MC's close is spoken.
    if (this.#turns.scene.stage !== 'scene') return;
    try {
      this.#partner = await this.#context.models.converse({
        instructions: partnerAloud,
        handle,
        languages: this.#options.languages ?? [],
        note: (afresh) => this.#notes.next(this.#turns.scene.told, afresh),
        events: this.#turnTaking.events,
      });
    } catch (error) {
      this.#context.log('live_failed', { sessionId, error: errorName(error) });
      await this.#reservation.close();
      throw new Refusal('cast-unavailable', voiceMessages.lost);
    }
    this.#turnTaking.meet(this.#partner);
  }

  get handle(): string | null {
    return this.#partner?.handle ?? null;
  }

  get counters(): ConversationCounters {
    return {
      interruptions: this.#turnTaking.interruptions,
      turns: this.#turns.played,
      ...this.#reservation.total,
      upstreamReconnects: this.#partner?.reconnects ?? 0,
      firstAudioMs: this.#turnTaking.firstAudioMs,
      framesDropped: this.#playback.dropped,
    };
  }

  get reservedUsd(): number {
    return this.#reservation.reservedUsd;
  }

  takeSpent(): Usage {
    return this.#reservation.takeSpent();
  }

  giveBack(spent: Usage): void {
    this.#reservation.giveBack(spent);
  }

  attach(client: VoiceClient, heard: LastHeard): void {
    this.#playback.attach(client, heard);
    const pending = this.#turnTaking.current;
    const text = pending?.line?.text ?? pending?.transcript ?? '';
    if (pending && text !== '') this.#playback.send({ kind: 'hearing', text, final: pending.line !== null });
    const left = this.#leftOpen;
    this.#leftOpen = null;
    if (left !== null && !pending) this.#turnTaking.take(left);
  }

  detach(): void {
    this.#playback.detach();
    if (this.#draining) this.#turnTaking.settleAsSent();
  }

  receive(message: FromPlayer): void {
    switch (message.kind) {
      case 'speechStart':
        this.#turnTaking.startSpeech();
        break;
      case 'speechEnd':
        this.#turnTaking.endSpeech();
        break;
      case 'heard':
        this.#playback.heard(message);
        break;
      case 'line':
        if (message.corrects) this.#turnTaking.correct(message.text, message.turn);
        else this.#turnTaking.take(message.text);
        break;
      case 'speak':
        if (!this.#turnTaking.isBusy && message.turn <= this.#turns.scene.turn) {
          this.#sideSpeech.sayTurn(message.turn);
        }
        break;
    }
  }

  hear({ pcm }: UpFrame): void {
    this.#turnTaking.hear(pcm);
  }

  async drain(withinMs: number): Promise<void> {
    this.#draining = true;
    this.#sideSpeech.end();
    const pending = this.#turnTaking.current;
    this.#playback.hurry();
    if (pending && pending.askedAt !== null) await within(withinMs * drainShare, pending.reply);
    this.#turnTaking.settleAsSent();
    await this.leave();
  }

  leave(): Promise<void> {
    this.#ending ??= this.#end(() => this.#turnTaking.leave());
    return this.#ending;
  }

  close(): Promise<void> {
    this.#ending ??= this.#end(async () => {
      await within(lastWordsMs, this.#turnTaking.understood());
      this.#turnTaking.end();
    });
    return this.#ending;
  }

  #played(turn: Turn, session: Session): void {
    this.#playback.send({ kind: 'turn', turn, session });
    if (this.#ending) return;
    if (session.stage === 'scene') this.#turnTaking.tell();
    else void this.#partner?.close();
    if (!this.#turnTaking.isBusy) this.#sideSpeech.say(sideSpeechAfter(turn, session));
  }

  #unplayed(pending: PendingTurn, why: unknown): void {
    this.#context.log('voice_turn_failed', { sessionId: this.#options.sessionId, error: errorName(why) });
    this.#turnTaking.fail(pending, why instanceof Refusal ? why.message : voiceMessages.castUnavailable);
    if (!(why instanceof Refusal)) return;
    if (why.reason === 'not-a-member') this.#over('not-a-member', why.message);
    else if (this.#turns.isSessionOver) this.#over('scene-over', why.message);
    // The show was played on elsewhere: the next line follows that turn.
    else if (!this.#ending) this.#turnTaking.tell();
  }

  #over(reason: Parameters<ConversationOptions['onOver']>[0], message: string): void {
    if (this.#ending) return;
    void (reason === 'lost' ? this.leave() : this.close());
    this.#options.onOver(reason, message);
  }

  /** @param endExchange ends the newest line */
  async #end(endExchange: () => void | Promise<void>): Promise<void> {
    this.#sideSpeech.end();
    await endExchange();
    await within(writeDownMs, this.#turns.settled);
    await this.#partner?.close();
    // The reservation covers speech until it has been generated, even if that takes longer than this waits.
    const paid = this.#sideSpeech.made().then(() => this.#reservation.close());
    await within(writeDownMs, paid);
  }
}

/** Waits for a promise to settle, for at most `ms` milliseconds. Never throws. */
async function within(ms: number, awaited: Promise<unknown>): Promise<void> {
  await pTimeout(awaited, { milliseconds: ms, message: false }).catch(() => undefined);
}
