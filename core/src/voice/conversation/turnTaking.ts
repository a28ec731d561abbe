import type { FromService } from '@improv/contract';
import { restOfLine, writtenLine } from '../../cast/partner.ts';
import { InvalidModelOutputError } from '../../models/errors.ts';
import type { LiveEvents, LivePartner } from '../../models/types.ts';
import { maskPersonalData, type SanitizedText, screenPlayerLine } from '../../safety/index.ts';
import { voiceMessages } from '../messages.ts';
import { Answer } from './answer.ts';
import { LineValidator } from './lineValidator.ts';
import { isNoise } from './noise.ts';
import { Overlap } from './overlap.ts';
import { PendingTurn } from './pendingTurn.ts';
import type { TurnTakingDeps } from './turnTakingDeps.ts';

/** The transcript of a line may arrive this long after its answer has been generated. Milliseconds. */
const lateWordsMs = 1_500;
/** A rejected answer is requested again this often. */
const asksAgain = 1;
/** Latencies kept for the statistics, newest last. */
const firstAudiosKept = 100;

/** Turn-taking between the player and the Partner: who speaks, who is interrupted, and which line and answer are kept. */
export class TurnTaking {
  readonly #deps: TurnTakingDeps;
  readonly #validator: LineValidator;
  #partner: LivePartner | null = null;
  /** The newest line and its answer; null between turns. */
  #pending: PendingTurn | null = null;
  /** What the player says over the Partner's answer, until it is known to be a line. */
  #overlap: Overlap | null = null;
  #speaking = false;
  #interruptions = 0;
  #firstAudioMs: readonly number[] = [];

  constructor(deps: TurnTakingDeps) {
    this.#deps = deps;
    this.#validator = new LineValidator(deps);
  }

  /** The Partner is connected, and knows how the scene stands. */
  meet(partner: LivePartner): void {
    this.#partner = partner;
  }

  get current(): PendingTurn | null {
    return this.#pending;
  }

  /** Whether the player or the Partner is speaking, or about to. */
  get isBusy(): boolean {
    return this.#speaking || this.#pending !== null || this.#overlap !== null;
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

  /** The player begins to speak. What is said over the Partner interrupts it once it is known to be a line. */
  startSpeech(): void {
    if (!this.#deps.isOn() || this.#speaking) return;
    this.#deps.sideSpeech.hush();
    this.#speaking = true;
    const pending = this.#pending;
    if (this.#overlap?.isLine) {
      // The player goes on with what they say over the Partner.
      this.#overlap.started();
    } else if (pending?.isBegun && this.#know(pending) && this.#pending === pending) {
      this.#overlapWith(pending);
    } else {
      this.#dropOverlap();
      // Nothing of an answer has been heard: the player continues their line.
      this.#pending?.carryOn();
      this.#pending ??= this.#begin();
    }
    this.#partner?.startSpeech();
  }

  endSpeech(): void {
    if (!this.#speaking) return;
    this.#speaking = false;
    const now = this.#deps.context.now();
    if (this.#overlap) this.#overlap.ended(now);
    else if (this.#pending) this.#pending.askedAt = now;
    this.#partner?.endSpeech();
  }

  /** Plays a typed line. */
  take(text: string): void {
    if (!this.#validator.takes(text)) return;
    const pending = this.#pending;
    if (pending?.line && !pending.isBegun) {
      // A client that was disconnected repeats its last line.
      if (pending.line.text === maskPersonalData(text)) return;
      this.#send({ kind: 'trouble', message: voiceMessages.stillAnswering, line: text });
      return;
    }
    const line = this.#validator.validate(text);
    if (!line) return;
    this.#dropOverlap();
    this.#deps.sideSpeech.hush();
    if (pending?.isBegun && this.#know(pending)) this.#interrupt(pending);
    else pending?.drop();
    this.#write(this.#begin(), line);
  }

  /** Plays the player's correction in place of the transcript; of a turn that was played, it corrects what is stored. */
  correct(text: string, turn?: number): void {
    if (!this.#validator.takes(text)) return;
    const pending = this.#pending;
    const line = this.#validator.validate(text);
    if (!line) return;
    const { turns } = this.#deps;
    if (!pending || pending.isAnswered || (turn !== undefined && turn < turns.scene.turn)) {
      const played = turn ?? turns.scene.turn + turns.waiting - 1;
      if (played > 0) turns.correct(played, line.text);
      else this.#send({ kind: 'trouble', message: voiceMessages.tooLate, line: text });
      return;
    }
    this.#dropOverlap();
    this.#write(pending, line);
  }

  #write(pending: PendingTurn, line: SanitizedText): void {
    this.#speaking = false;
    this.#pending = pending;
    pending.correct(line);
    pending.askedAt = this.#deps.context.now();
    this.#play(pending, line);
  }

  #interrupt(pending: PendingTurn): void {
    pending.interrupt();
    this.#pending = null;
  }

  #overlapWith(pending: PendingTurn): void {
    this.#dropOverlap();
    const saidSoFar = () => pending.answer?.utterance.text ?? '';
    this.#overlap = new Overlap(this.#begin(), saidSoFar, (overlap) => {
      if (overlap.isLine) return this.#takeOverlap(overlap);
      // The client plays on; a transcript that comes later still interrupts.
      this.#send({ kind: 'hearing', text: '', final: true });
      if (!pending.answer || pending.answer.utterance.isWhole) return;
      // The model stopped making its answer when the player was heard.
      this.#dropOverlap();
      this.#partner?.say([restOfLine(pending.answer.utterance.text)]);
    });
  }

  /** What was said over the Partner is a line: it interrupts the answer, and is answered itself. */
  #takeOverlap(overlap: Overlap): void {
    this.#overlap = null;
    if (this.#pending) this.#interrupt(this.#pending);
    this.#pending = overlap.speech;
    for (const act of overlap.settle()) this.#answering(act);
  }

  #settleOverlap(overlap: Overlap): void {
    if (this.#overlap !== overlap || this.#speaking) return;
    if (overlap.isLine) this.#takeOverlap(overlap);
    else this.#dropOverlap();
  }

  /** What was said over the Partner was no line. */
  #dropOverlap(): void {
    this.#overlap?.settle();
    this.#overlap = null;
  }

  #begin(): PendingTurn {
    return new PendingTurn(this.#deps.context.now());
  }

  /** Resolves when the transcript of the newest line is complete: its answer begins. */
  understood(): Promise<void> {
    const pending = this.#pending;
    const isComing = pending && pending.line === null && pending.askedAt !== null;
    return isComing ? pending.begun : Promise.resolve();
  }

  /** Stops accepting lines, for another instance to continue: a line without a complete transcript is dropped. */
  leave(): void {
    this.#dropOverlap();
    const pending = this.#pending;
    if (pending && pending.line === null && !pending.isBegun) pending.drop();
    else this.end();
  }

  /** Stops accepting lines. Keeps the part of the current answer that was heard; if none was, leaves the turn open. */
  end(): void {
    this.#dropOverlap();
    const pending = this.#pending;
    if (!pending) return;
    if (!this.#know(pending)) pending.drop();
    else if (pending.answer?.utterance.isHeard) pending.settle();
    else pending.leave();
  }

  /** Counts what has been sent of the current answer as heard: the client plays it to its end while it moves. */
  settleAsSent(): void {
    const utterance = this.#pending?.answer?.utterance;
    if (utterance?.isWhole) utterance.settle({ ms: utterance.ms, whole: true });
    else if (utterance?.isHeard) utterance.settle();
  }

  /** The line's turn is open: requests the answer, unless it has begun already. */
  opened(pending: PendingTurn): void {
    if (pending.needsAsking && !this.#deps.isEnding()) this.#ask(pending);
  }

  /** Returns a line that could not be played to the player. */
  fail(pending: PendingTurn, message: string): void {
    const line = pending.line?.text ?? null;
    pending.drop();
    if (this.#pending === pending) this.#pending = null;
    if (!this.#deps.isEnding()) this.#send({ kind: 'trouble', message, line });
  }

  /** The scene has gone on: the Partner is told what is new. */
  tell(): void {
    this.#partner?.tell();
  }

  /** Handles what comes from the Partner. */
  readonly events: LiveEvents = {
    understood: (text) => {
      const overlap = this.#overlap;
      if (overlap) {
        overlap.speech.understood(text);
        if (!overlap.isCertain) return;
        this.#takeOverlap(overlap);
      } else if (!this.#pending || this.#pending.line) return;
      else this.#pending.understood(text);
      this.#send({ kind: 'hearing', text: this.#pending?.transcript ?? '', final: false });
    },
    audio: (pcm) => this.#answering((pending) => this.#answerTo(pending)?.audio(pcm)),
    words: (text) => this.#answering((pending) => this.#answerTo(pending)?.words(text)),
    made: () =>
      this.#answering((pending) => {
        this.#know(pending);
        pending.answer?.end();
      }),
    over: () => {
      const overlap = this.#overlap;
      this.#answering((pending) => this.#finish(pending));
      // Its transcript may still come.
      if (overlap) setTimeout(() => this.#settleOverlap(overlap), lateWordsMs);
    },
    restarted: () => {
      if (this.#overlap) this.#overlap.settle();
      else this.#pending?.stopAnswer('restart');
    },
    used: (usage) => this.#deps.reservation.spend(usage),
    cutOff: () => {
      if (this.#overlap) {
        this.#overlap.settle();
        this.#overlap.speech.misheard();
        return true;
      }
      const pending = this.#pending;
      if (!pending) return false;
      pending.stopAnswer('restart');
      // With a transcript, the line is answered from it; without one, the audio is sent again.
      if (!this.#speaking && this.#know(pending)) {
        pending.needsAsking = true;
        this.#ask(pending);
        return pending.asked !== null;
      }
      pending.misheard();
      return this.#pending === pending;
    },
    trouble: () => {
      const line = this.#pending?.line?.text ?? null;
      this.#send({ kind: 'trouble', message: voiceMessages.unreachable, line });
    },
    lost: () => this.#deps.over('lost', voiceMessages.lost),
  };

  /** Applies an event to the pending answer, if there is one. Requests another answer if this one is screened. */
  #answering(act: (pending: PendingTurn) => void): void {
    if (this.#overlap) {
      if (!this.#speaking) this.#overlap.holdBack(act);
      return;
    }
    const pending = this.#pending;
    if (!pending || pending.needsAsking || this.#speaking) return;
    try {
      act(pending);
    } catch (error) {
      if (!(error instanceof InvalidModelOutputError)) throw error;
      this.#deps.context.log('live_screened', {
        sessionId: this.#deps.sessionId,
        turn: this.#deps.turns.scene.turn,
      });
      pending.stopAnswer('screened');
      this.#askAgain(pending);
    }
  }

  /** The pending answer, begun if necessary; null when the transcript so far is declined, or no line. */
  #answerTo(pending: PendingTurn): Answer | null {
    if (pending.answer) return pending.answer;
    if (!pending.line && pending.transcript !== '' && !this.#validator.mayBeLine(pending)) return null;
    if (screenPlayerLine(pending.transcript).verdict === 'decline') {
      this.#know(pending);
      return null;
    }
    const answer = new Answer(this.#deps.playback, this.#turnOf(pending), [
      ...this.#deps.turns.scene.about,
      pending.transcript,
    ]);
    pending.begin(answer);
    this.#timeFirstAudio(pending);
    pending.reply.then(
      ({ text, whole }) => {
        if (whole) this.#deps.notes.witnessed('partner', text);
        else if (!this.#deps.isEnding()) this.#interruptions += 1;
        // Once the answer has been heard, the transcript of the line is complete.
        this.#know(pending);
      },
      () => undefined,
    );
    return answer;
  }

  #timeFirstAudio(pending: PendingTurn): void {
    if (pending.askedAt === null) return;
    const ms = this.#deps.context.now() - pending.askedAt;
    this.#firstAudioMs = [...this.#firstAudioMs, ms].slice(-firstAudiosKept);
  }

  /** The turn that an answer belongs to. Earlier turns may not be closed yet. */
  #turnOf({ asked, line }: PendingTurn): number {
    return asked?.brief.turn ?? this.#deps.turns.scene.turn + this.#deps.turns.waiting - (line ? 1 : 0);
  }

  #finish(pending: PendingTurn): void {
    pending.answer?.end();
    if (this.#know(pending)) {
      if (!pending.isBegun) this.#askAgain(pending);
      return;
    }
    if (this.#pending !== pending) return;
    if (pending.isBegun) setTimeout(() => this.#giveUp(pending), lateWordsMs);
    else this.#giveUp(pending);
  }

  /** Drops a line of which nothing was understood. */
  #giveUp(pending: PendingTurn): void {
    if (this.#pending !== pending || this.#speaking || this.#know(pending)) return;
    this.#pending = null;
    pending.drop();
    // Laughter needs no answer, and nothing to be typed.
    if (pending.transcript === '' || !isNoise(pending.transcript)) this.#send({ kind: 'notUnderstood' });
    else this.#send({ kind: 'hearing', text: '', final: true });
  }

  #askAgain(pending: PendingTurn): void {
    pending.failures += 1;
    pending.needsAsking = true;
    if (pending.failures > asksAgain) this.fail(pending, voiceMessages.castUnavailable);
    else if (pending.asked) this.#ask(pending);
    // Opening its turn requests the answer.
    else if (!this.#know(pending)) this.#giveUp(pending);
  }

  #ask(pending: PendingTurn): void {
    if (!pending.asked) return;
    const { brief, line, steers } = pending.asked;
    pending.needsAsking = false;
    this.#deps.notes.told(brief);
    this.#deps.notes.witnessed('player', line);
    this.#partner?.say(writtenLine(brief, line, steers));
  }

  /** Takes the transcript as the line, once it is complete. @returns whether there is a line */
  #know(pending: PendingTurn): boolean {
    const known = pending.line !== null || this.#understand(pending);
    if (known && pending.isAnswered && this.#pending === pending) this.#pending = null;
    return known;
  }

  #understand(pending: PendingTurn): boolean {
    const text = pending.transcript;
    if (!this.#validator.mayBeLine(pending)) return false;
    const { line, isMaybeMisheard } = this.#validator.validateSpoken(text);
    if (line) this.#deps.notes.witnessed('player', text);
    if (!line) {
      pending.stopAnswer('screened');
      if (this.#pending === pending) this.#pending = null;
      // The Partner must not remember it either, unless it may have been misheard.
      if (!isMaybeMisheard) this.#partner?.forget();
      return false;
    }
    this.#play(pending, line);
    return true;
  }

  #play(pending: PendingTurn, line: SanitizedText): void {
    pending.line = line;
    this.#send({ kind: 'hearing', text: line.text, final: true });
    this.#deps.turns.play(pending);
  }

  #send(message: FromService): void {
    this.#deps.playback.send(message);
  }
}
