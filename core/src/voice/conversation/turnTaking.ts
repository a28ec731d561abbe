import type { FromService } from '@improv/contract';
import { writtenLine } from '../../cast/partner.ts';
import { InvalidModelOutputError } from '../../models/errors.ts';
import type { LiveEvents, LivePartner } from '../../models/types.ts';
import { type Admitted, maskPersonalData, screenPlayerLine } from '../../safety/index.ts';
import { Answer } from './answer.ts';
import { LineValidator } from './lineValidator.ts';
import { PendingTurn } from './pendingTurn.ts';
import { sentences } from './sentences.ts';
import type { TurnTakingDeps } from './turnTakingDeps.ts';

/** Words that were spoken may be understood so long after the answer has been made, milliseconds. */
const lateWordsMs = 1_500;
/** An answer that can't be used is asked for again so often. */
const asksAgain = 1;
/** Of the latest answers, for the tally. */
const firstAudiosKept = 100;

/** The player's lines and the Partner's answers, one exchange after the other: who speaks, who is stopped, what is kept. */
export class TurnTaking {
  readonly #of: TurnTakingDeps;
  readonly #door: LineValidator;
  #partner: LivePartner | null = null;
  /** The newest line and its answer; null between turns. */
  #exchange: PendingTurn | null = null;
  #speaking = false;
  #interruptions = 0;
  #firstAudioMs: readonly number[] = [];

  constructor(surroundings: TurnTakingDeps) {
    this.#of = surroundings;
    this.#door = new LineValidator(surroundings);
  }

  /** Gives it the Partner, who is told how things stand. */
  meet(partner: LivePartner): void {
    this.#partner = partner;
    this.tell();
  }

  get current(): PendingTurn | null {
    return this.#exchange;
  }

  /** Whether the player or the Partner is speaking, or about to. */
  get isBusy(): boolean {
    return this.#speaking || this.#exchange !== null;
  }

  get interruptions(): number {
    return this.#interruptions;
  }

  get firstAudioMs(): readonly number[] {
    return this.#firstAudioMs;
  }

  hear(pcm: Uint8Array): void {
    if (this.#speaking) this.#partner?.hear(pcm);
  }

  /** The player begins to speak: whoever is speaking stops. */
  startSpeech(): void {
    if (!this.#of.isOn() || this.#speaking) return;
    this.#of.asides.hush();
    this.#speaking = true;
    const exchange = this.#exchange;
    if (exchange?.isBegun && this.#know(exchange)) this.#interrupt(exchange);
    // Nothing of an answer has been heard: the player has not been done.
    else exchange?.carryOn();
    this.#exchange ??= this.#begin();
    this.#partner?.startSpeech();
  }

  endSpeech(): void {
    if (!this.#speaking) return;
    this.#speaking = false;
    if (this.#exchange) this.#exchange.askedAt = this.#of.context.now();
    this.#partner?.endSpeech();
  }

  /** Plays a line that was written. */
  take(text: string): void {
    if (!this.#door.takes(text)) return;
    const exchange = this.#exchange;
    if (exchange?.line && !exchange.isBegun) {
      // A client that lost its line says its last words twice.
      if (exchange.line.text === maskPersonalData(text)) return;
      this.#send({ kind: 'trouble', message: sentences.stillAnswering, line: text });
      return;
    }
    const line = this.#door.admit(text);
    if (!line) return;
    this.#of.asides.hush();
    if (exchange?.isBegun && this.#know(exchange)) this.#interrupt(exchange);
    else exchange?.drop();
    this.#write(this.#begin(), line);
  }

  /** Plays what the player really said, in place of what was understood. */
  correct(text: string): void {
    if (!this.#door.takes(text)) return;
    const exchange = this.#exchange;
    if (!exchange || exchange.isAnswered) {
      this.#send({ kind: 'trouble', message: sentences.tooLate, line: text });
      return;
    }
    const line = this.#door.admit(text);
    if (line) this.#write(exchange, line);
  }

  #write(exchange: PendingTurn, line: Admitted): void {
    this.#speaking = false;
    this.#exchange = exchange;
    exchange.correct(line);
    exchange.askedAt = this.#of.context.now();
    this.#play(exchange, line);
  }

  #interrupt(exchange: PendingTurn): void {
    exchange.interrupt();
    this.#exchange = null;
  }

  #begin(): PendingTurn {
    return new PendingTurn(this.#of.context.now());
  }

  /** Settles when the newest line has been understood to its end, as far as can be known: its answer begins. */
  understood(): Promise<void> {
    const exchange = this.#exchange;
    const isComing = exchange && exchange.line === null && exchange.askedAt !== null;
    return isComing ? exchange.begun : Promise.resolve();
  }

  /** No more lines here: one that may be only half understood is forgotten. */
  leave(): void {
    const exchange = this.#exchange;
    if (exchange && exchange.line === null && !exchange.isBegun) exchange.drop();
    else this.end();
  }

  /** No more lines: what was heard of the newest answer stands; a line of whose answer nothing was is left open. */
  end(): void {
    const exchange = this.#exchange;
    if (!exchange) return;
    if (!this.#know(exchange)) exchange.drop();
    else if (exchange.answer?.utterance.isHeard) exchange.settle();
    else exchange.leave();
  }

  /** The newest answer stands as far as it has been sent: the client plays it to its end, wherever it goes on. */
  settleAsSent(): void {
    const utterance = this.#exchange?.answer?.utterance;
    if (utterance?.isWhole) utterance.settle({ ms: utterance.ms, whole: true });
    else if (utterance?.isHeard) utterance.settle();
  }

  /** Its turn is open: the answer is asked for, where it hasn't been heard already. */
  opened(exchange: PendingTurn): void {
    if (exchange.needsAsking && !this.#of.isEnding()) this.#ask(exchange);
  }

  /** A line could not be played: it goes back to the player. */
  fail(exchange: PendingTurn, message: string): void {
    const line = exchange.line?.text ?? null;
    exchange.drop();
    if (this.#exchange === exchange) this.#exchange = null;
    if (!this.#of.isEnding()) this.#send({ kind: 'trouble', message, line });
  }

  /** Tells the Partner how the scene stands. */
  tell(): void {
    const { told } = this.#of.turns.scene;
    if (told.length > 0) this.#partner?.tell(told);
  }

  /** What the Partner says. */
  readonly events: LiveEvents = {
    understood: (text) => {
      const exchange = this.#exchange;
      if (!exchange || exchange.line) return;
      exchange.understood(text);
      this.#send({ kind: 'hearing', text: exchange.transcript, final: false });
    },
    audio: (pcm) => this.#answering((exchange) => this.#answerTo(exchange)?.audio(pcm)),
    words: (text) => this.#answering((exchange) => this.#answerTo(exchange)?.words(text)),
    made: () =>
      this.#answering((exchange) => {
        this.#know(exchange);
        exchange.answer?.end();
      }),
    over: () => this.#answering((exchange) => this.#finish(exchange)),
    restarted: () => this.#exchange?.stopAnswer('restart'),
    used: (usage) => this.#of.purse.spend(usage),
    cutOff: () => {
      const exchange = this.#exchange;
      if (!exchange) return false;
      exchange.stopAnswer('restart');
      // What has been understood is answered by what it says; what hasn't must be heard again.
      if (!this.#speaking && this.#know(exchange)) {
        exchange.needsAsking = true;
        this.#ask(exchange);
        return exchange.asked !== null;
      }
      exchange.misheard();
      return this.#exchange === exchange;
    },
    trouble: () => {
      const exchange = this.#exchange;
      if (exchange)
        this.#send({ kind: 'trouble', message: sentences.unreachable, line: exchange.line?.text ?? null });
    },
    lost: () => this.#of.over('lost', sentences.lost),
  };

  /** Does something about the answer that is coming, if one is, and asks for another if this one may not be heard. */
  #answering(act: (exchange: PendingTurn) => void): void {
    const exchange = this.#exchange;
    if (!exchange || exchange.needsAsking || this.#speaking) return;
    try {
      act(exchange);
    } catch (error) {
      if (!(error instanceof InvalidModelOutputError)) throw error;
      this.#of.context.log('live_screened', {
        sessionId: this.#of.sessionId,
        turn: this.#of.turns.scene.turn,
      });
      exchange.stopAnswer('screened');
      this.#askAgain(exchange);
    }
  }

  /** The answer that is coming; null to what can't be said here, as far as it has been understood. */
  #answerTo(exchange: PendingTurn): Answer | null {
    if (exchange.answer) return exchange.answer;
    if (screenPlayerLine(exchange.transcript).verdict === 'decline') {
      this.#know(exchange);
      return null;
    }
    const answer = new Answer(this.#of.playback, this.#turnOf(exchange));
    exchange.begin(answer);
    this.#timeFirstAudio(exchange);
    exchange.reply.then(
      ({ whole }) => {
        if (!whole && !this.#of.isEnding()) this.#interruptions += 1;
        // Whoever has heard enough of the answer has said what they had to say.
        this.#know(exchange);
      },
      () => undefined,
    );
    return answer;
  }

  #timeFirstAudio(exchange: PendingTurn): void {
    if (exchange.askedAt === null) return;
    const ms = this.#of.context.now() - exchange.askedAt;
    this.#firstAudioMs = [...this.#firstAudioMs, ms].slice(-firstAudiosKept);
  }

  /** The turn that an answer belongs to: those before it may not be over yet. */
  #turnOf({ asked, line }: PendingTurn): number {
    return asked?.brief.turn ?? this.#of.turns.scene.turn + this.#of.turns.waiting - (line ? 1 : 0);
  }

  #finish(exchange: PendingTurn): void {
    exchange.answer?.end();
    if (this.#know(exchange)) {
      if (!exchange.isBegun) this.#askAgain(exchange);
      return;
    }
    if (this.#exchange !== exchange) return;
    if (exchange.isBegun) setTimeout(() => this.#giveUp(exchange), lateWordsMs);
    else this.#giveUp(exchange);
  }

  /** Nothing was understood, whatever the Partner made of it. */
  #giveUp(exchange: PendingTurn): void {
    if (this.#exchange !== exchange || this.#speaking || this.#know(exchange)) return;
    this.#exchange = null;
    exchange.drop();
    this.#send({ kind: 'notUnderstood' });
  }

  #askAgain(exchange: PendingTurn): void {
    exchange.failures += 1;
    exchange.needsAsking = true;
    if (exchange.failures > asksAgain) this.fail(exchange, sentences.speechless);
    else if (exchange.asked) this.#ask(exchange);
    // Its turn is opened now, and asks.
    else if (!this.#know(exchange)) this.#giveUp(exchange);
  }

  #ask(exchange: PendingTurn): void {
    if (!exchange.asked) return;
    const { brief, line, steers } = exchange.asked;
    exchange.needsAsking = false;
    this.#partner?.say(writtenLine(brief, line, steers));
  }

  /** Takes what was understood as the line, once nothing more of it comes. @returns whether there is a line */
  #know(exchange: PendingTurn): boolean {
    const known = exchange.line !== null || this.#understand(exchange);
    if (known && exchange.isAnswered && this.#exchange === exchange) this.#exchange = null;
    return known;
  }

  #understand(exchange: PendingTurn): boolean {
    const text = exchange.transcript;
    if (text === '') return false;
    const line = this.#door.admit(text);
    if (!line) {
      exchange.stopAnswer('screened');
      if (this.#exchange === exchange) this.#exchange = null;
      // Nor does the Partner remember it.
      this.#partner?.forget();
      return false;
    }
    this.#play(exchange, line);
    return true;
  }

  #play(exchange: PendingTurn, line: Admitted): void {
    exchange.line = line;
    this.#send({ kind: 'hearing', text: line.text, final: true });
    this.#of.turns.play(exchange);
  }

  #send(message: FromService): void {
    this.#of.playback.send(message);
  }
}
