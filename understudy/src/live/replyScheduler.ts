import type { Fault, UnderstudyLogEntry } from '../control.ts';
import type { Billed } from '../ledger.ts';
import { audioTokens, tokensOfSeconds } from '../speech/tokens.ts';
import { defaultVoice, type FliteVoice, voiceCalled } from '../speech/voices.ts';
import { bend, pieces } from '../wire/answer.ts';
import type { ClientContent, Setup } from './clientMessages.ts';
import type { TokenCount } from './context.ts';
import { Conversation, type Cue, type Memory } from './conversation.ts';
import type { Utterance } from './listening.ts';
import { LiveRefusal } from './refusal.ts';
import { Reply } from './reply.ts';
import { audioMessage, turnComplete } from './serverMessages.ts';
import type { State } from './state.ts';

/** Faults of the connection itself are none of a turn's. */
function meetsATurn({ status, closeAtContent }: Fault): boolean {
  return status === undefined && closeAtContent === undefined;
}

/** The scheduler's way to the client. */
export interface ClientChannel {
  /** Sends a message; a text is JSON already. */
  send(message: object | string): void;
  /** Whether the client has left megabytes unread. */
  full(): boolean;
  close(code: number, reason: string): void;
}

/** One answer being given. */
interface Turn {
  readonly cue: Cue;
  readonly entry: UnderstudyLogEntry;
  readonly prompt: readonly TokenCount[];
  reply: Reply | null;
  /** The words that have gone out. */
  said: string;
  /** What is reported of the tokens used; all when absent. */
  usage?: Fault['usage'];
}

/** Words of what was understood that are sent at a time. */
const wordsAtOnce = 3;

/** The model's side of a session: takes in texts and utterances, answers aloud, and lets itself be interrupted. */
export class ReplyScheduler {
  readonly #setup: Setup;
  readonly #state: State;
  readonly #client: ClientChannel;
  readonly #own: Fault | null;
  readonly #session: string;
  readonly #conversation: Conversation;
  readonly #voice: FliteVoice;
  #turn: Turn | null = null;
  /** Cues that wait until the answer before them has been given. */
  readonly #waiting: Cue[] = [];
  /** Texts that are not to be answered until more has come. */
  readonly #held: Cue[] = [];
  #handle: string | null = null;
  #playerSpeaks = false;
  #over = false;

  /** @throws LiveRefusal 1007 for a voice that Gemini doesn't have */
  constructor(
    setup: Setup,
    state: State,
    client: ClientChannel,
    own: Fault | null,
    session: { id: string; memory?: Memory },
  ) {
    this.#setup = setup;
    this.#state = state;
    this.#client = client;
    this.#own = own;
    this.#session = session.id;
    this.#conversation = new Conversation(setup, session.memory);
    const voice = voiceCalled(voiceName(setup));
    if (!voice) throw new LiveRefusal(1007, `Voice name ${voiceName(setup)} is not supported.`);
    this.#voice = voice;
  }

  get show(): string | null {
    return this.#conversation.show;
  }

  get speaking(): boolean {
    return this.#turn !== null;
  }

  get handle(): string | null {
    return this.#handle;
  }

  /** The client is ready. */
  begin(): void {
    this.#offerHandle();
  }

  /** The player has begun to speak. */
  started(): void {
    this.#playerSpeaks = true;
    if (this.#setup.realtimeInputConfig?.activityHandling !== 'NO_INTERRUPTION') this.#interrupt();
  }

  /** The player has spoken; with nothing understood the turn is over without an answer. */
  async ended({ seconds, recognition }: Utterance): Promise<void> {
    this.#playerSpeaks = false;
    const receivedAt = Date.now();
    const told = this.#state.hears.take(this.show);
    const heard = told ?? (await recognition?.understand()) ?? '';
    recognition?.leave();
    if (this.#over) return;
    this.#conversation.heard(tokensOfSeconds(seconds), heard);
    this.#transcribe(heard);
    const cue: Cue = { is: 'line', text: heard };
    // Who has gone on speaking meanwhile is answered when they are done.
    if (this.#playerSpeaks) this.#conversation.keepUnanswered(cue);
    else if (heard !== '') this.#answerOrWait(cue, receivedAt);
    else if (!this.#turn) this.#end(this.#open(cue, receivedAt));
  }

  /** Texts that the client puts into the conversation; complete, they interrupt, and are answered. */
  content({ turns = [], turnComplete: complete = false }: ClientContent): void {
    for (const { role, parts } of turns) {
      for (const { text } of parts) {
        const cue = this.#conversation.read(text ?? '');
        if (cue && role === 'user') this.#held.push(cue);
      }
    }
    const { closeAtContent } = this.#state.faults.meet(
      'live',
      this.show,
      this.#own,
      (fault) => fault.closeAtContent !== undefined,
    );
    if (closeAtContent) throw new LiveRefusal(closeAtContent, 'Request contains an invalid argument.');
    if (complete) {
      this.#interrupt();
      const cue = this.#held.findLast(({ is }) => is === 'line') ?? this.#held.at(-1);
      this.#held.length = 0;
      this.#answerOrWait(cue ?? { is: 'direction', text: '' }, Date.now());
    } else if (!this.#turn) {
      this.#offerHandle();
    }
  }

  /** Text that is answered at once, as if it had been spoken; a brief is only taken in. */
  text(text: string): void {
    const cue = this.#conversation.read(text);
    if (!cue) return;
    this.#interrupt();
    this.#answerOrWait(cue, Date.now());
  }

  /** The connection has gone. */
  stop(): void {
    this.#over = true;
    if (!this.#turn) return;
    this.#turn.reply?.stop();
    this.#turn.entry.aborted = true;
    this.#turn.entry.finishedAt = Date.now();
    this.#chargeAnswer(this.#turn);
    this.#turn = null;
  }

  #answerOrWait(cue: Cue, receivedAt: number): void {
    if (this.#turn) this.#waiting.push(cue);
    else this.#answer(cue, receivedAt);
  }

  #answer(cue: Cue, receivedAt: number): void {
    const { options, faults, cast, synthesizer } = this.#state;
    const fault = faults.meet('live', this.show, this.#own, meetsATurn);
    const turn = this.#open(cue, receivedAt);
    turn.usage = fault.usage;
    this.#withholdHandle();
    const answer = bend(this.#conversation.answer(cast, cue), false, fault);
    const text = answer.pieces.join('');
    if (text === '') {
      this.#end(turn, answer.finishReason === 'SAFETY' ? 'RESPONSE_REJECTED' : undefined);
      return;
    }
    turn.reply = new Reply(
      text,
      {
        voice: this.#voice,
        firstAudioAt: receivedAt + (fault.delayMs ?? options.firstAudioMs),
        speed: options.speed,
        playback: options.playback,
        frameMs: fault.tokenMs,
        stallAfter: fault.stallAfterChunks,
        closeAfter: fault.closeAfterChunks,
      },
      synthesizer,
      {
        audio: (sound, from, to) => {
          turn.entry.firstTokenAt ??= Date.now();
          this.#state.trace?.said(turn.entry.show, turn.entry.turn, to - from);
          this.#client.send(audioMessage(sound, from, to));
        },
        words: (words) => {
          turn.said += words;
          if (!this.#setup.outputAudioTranscription) return;
          this.#client.send({ serverContent: { outputTranscription: { text: words } } });
        },
        full: () => this.#client.full(),
        generated: () => this.#client.send({ serverContent: { generationComplete: true } }),
        finished: () => this.#end(turn),
        cut: () => this.#client.close(1011, 'Internal error encountered.'),
        failed: (error) => {
          console.error(error);
          this.#client.close(1011, 'Internal error encountered.');
        },
      },
    );
    turn.reply.start();
  }

  #open(cue: Cue, receivedAt: number): Turn {
    const entry = this.#state.log.open();
    Object.assign(entry, {
      via: 'live',
      task: this.show === null ? null : 'partner',
      show: this.show,
      turn: this.#conversation.turn,
      receivedAt,
    } satisfies Partial<UnderstudyLogEntry>);
    this.#turn = { cue, entry, prompt: this.#conversation.prompt(), reply: null, said: '' };
    const of = (wanted: TokenCount['modality']) =>
      this.#turn?.prompt.find(({ modality }) => modality === wanted)?.tokenCount ?? 0;
    this.#state.bill.asked(this.#billed(entry), { text: of('TEXT'), audio: of('AUDIO') });
    return this.#turn;
  }

  #interrupt(): void {
    const turn = this.#turn;
    if (!turn) return;
    turn.reply?.stop();
    turn.entry.aborted = true;
    if (turn.reply?.bytes === 0) this.#conversation.keepUnanswered(turn.cue);
    this.#client.send({ serverContent: { interrupted: true } });
    this.#end(turn);
  }

  #end(turn: Turn, reason?: 'RESPONSE_REJECTED'): void {
    const tokenCount = audioTokens(turn.reply?.bytes ?? 0);
    this.#conversation.said(tokenCount, turn.said);
    turn.entry.finishedAt = Date.now();
    this.#chargeAnswer(turn);
    this.#turn = null;
    const response = [{ modality: 'AUDIO', tokenCount }] as const;
    const usage = turn.usage === 'prompt' ? [] : response;
    this.#client.send(
      turnComplete(turn.usage === 'none' ? null : { prompt: turn.prompt, response: usage }, reason),
    );
    this.#offerHandle();
    const next = this.#waiting.shift();
    if (next) this.#answer(next, Date.now());
  }

  #billed({ show: sessionId }: UnderstudyLogEntry): Billed {
    return { show: sessionId, kind: 'live', model: this.#setup.model.split('/').at(-1) ?? '' };
  }

  #chargeAnswer({ entry, reply }: Turn): void {
    this.#state.bill.answered(this.#billed(entry), { text: 0, audio: audioTokens(reply?.bytes ?? 0) });
  }

  #transcribe(heard: string): void {
    if (!this.#setup.inputAudioTranscription) return;
    const words = pieces(heard);
    for (let n = 0; n < words.length; n += wordsAtOnce) {
      const text = words.slice(n, n + wordsAtOnce).join('');
      this.#client.send({ serverContent: { inputTranscription: { text } } });
    }
  }

  #offerHandle(): void {
    if (!this.#setup.sessionResumption) return;
    this.#handle = this.#state.handles.save(this.#session, this.#conversation.memory());
    this.#client.send({ sessionResumptionUpdate: { newHandle: this.#handle, resumable: true } });
  }

  #withholdHandle(): void {
    if (!this.#setup.sessionResumption) return;
    this.#client.send({ sessionResumptionUpdate: { newHandle: '', resumable: false } });
  }
}

/** The voice that a setup asks for, or Gemini's default. */
export function voiceName(setup: Setup): string {
  const { voiceConfig } = setup.generationConfig?.speechConfig ?? {};
  return voiceConfig?.prebuiltVoiceConfig?.voiceName ?? defaultVoice;
}
