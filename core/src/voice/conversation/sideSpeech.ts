import { errorName } from '../../errorText.ts';
import type { Role } from '../../models/roles.ts';
import type { Speech } from '../../models/types.ts';
import type { Usage } from '../../models/usage.ts';
import type { Playback } from './playback.ts';
import { SpeechCache } from './speechCache.ts';
import type { Utterance } from './utterance.ts';
import type { VoiceContext } from './voiceContext.ts';

/** A line of the MC's, or of somebody in the audience. */
export interface SideLine {
  readonly role: Role;
  readonly turn: number;
  readonly text: string;
}

/** Side lines that wait to be said, at most: a turn leaves three behind. */
const mostWaiting = 4;

/** An aside whose turn will come, and its speech where that is being made already. */
interface Waiting {
  readonly sideLine: SideLine;
  speech: Promise<Speech | null> | null;
}

/** The aside whose turn it is. */
interface Current {
  readonly sideLine: SideLine;
  /** Null while its speech is being made. */
  utterance: Utterance | null;
}

/**
 * What is said beside the scene, by generated speech: after the Partner has finished, one line at a time, and not at all
 * once the player speaks. Speech is made for the next two lines only, and once for each line of the MC's.
 */
export class SideSpeech {
  readonly #context: VoiceContext;
  readonly #sessionId: string;
  readonly #playback: Playback;
  readonly #spend: (usage: Usage) => void;
  readonly #speechCache = new SpeechCache();
  /** What the MC says in a kept turn, as it has been read. */
  readonly #calls = new Map<number, Promise<string | null>>();
  #waiting: Waiting[] = [];
  /** Counts the times that silence was called for: what was ordered before is not said any longer. */
  #hushes = 0;
  /** The count of hushes for which lines are being said; null while none are. */
  #saying: number | null = null;
  #current: Current | null = null;
  /** Speech that is being made, whether or not it will be heard: it is paid for. */
  readonly #making = new Set<Promise<unknown>>();
  #prepared: { readonly sideLine: SideLine; readonly speech: Promise<Speech | null> } | null = null;

  constructor(context: VoiceContext, sessionId: string, playback: Playback, spend: (usage: Usage) => void) {
    this.#context = context;
    this.#sessionId = sessionId;
    this.#playback = playback;
    this.#spend = spend;
  }

  /** The stage is the player's: what is being said stops, and what was to be said is dropped. */
  hush(): void {
    this.#hushes += 1;
    this.#prepared = null;
    this.#waiting = [];
    this.#current?.utterance?.stop('interrupted');
    this.#current = null;
  }

  /** Has a line's speech made already, for `say`. */
  prepare(sideLine: SideLine): void {
    this.#prepared = { sideLine, speech: this.#speechOf(sideLine) };
  }

  /** Says lines after those that wait already; what there is no room for can be read. */
  say(sideSpeech: readonly SideLine[]): void {
    const room = Math.max(0, mostWaiting - this.#waiting.length);
    this.#waiting.push(
      ...sideSpeech.slice(0, room).map((sideLine) => ({ sideLine, speech: this.#ready(sideLine) })),
    );
    if (this.#saying !== this.#hushes) void this.#sayWaiting(this.#hushes);
  }

  /** Has the MC's line of a kept turn spoken, where it has one; one that is about to be said is not said twice. */
  sayTurn(n: number): void {
    const hushes = this.#hushes;
    this.#callOf(n).then(
      (text) => {
        if (text === null) this.#calls.delete(n);
        if (text === null || hushes !== this.#hushes || this.#isComing(text)) return;
        this.say([{ role: { kind: 'mc' }, turn: n, text }]);
      },
      (error: unknown) => {
        this.#calls.delete(n);
        this.#failed(n, errorName(error));
      },
    );
  }

  /** Settles when all speech that was asked for has been made, and spent. */
  async made(): Promise<void> {
    await Promise.all(this.#making);
  }

  #callOf(n: number): Promise<string | null> {
    const call = this.#calls.get(n) ?? this.#context.backend.readCall(this.#sessionId, n);
    this.#calls.set(n, call);
    return call;
  }

  #isComing(text: string): boolean {
    return (
      this.#current?.sideLine.text === text || this.#waiting.some(({ sideLine }) => sideLine.text === text)
    );
  }

  #ready(wanted: SideLine): Promise<Speech | null> | null {
    const prepared = this.#prepared;
    if (prepared?.sideLine.text !== wanted.text) return null;
    this.#prepared = null;
    return prepared.speech;
  }

  async #sayWaiting(hushes: number): Promise<void> {
    this.#saying = hushes;
    while (hushes === this.#hushes) {
      const next = this.#waiting.shift();
      if (!next) break;
      const current: Current = { sideLine: next.sideLine, utterance: null };
      this.#current = current;
      const speech = this.#speechFor(next);
      const [after] = this.#waiting;
      // Made while this one is being said, so that there is no pause between them.
      if (after) this.#speechFor(after);
      await this.#play(current, await speech);
      if (this.#current === current) this.#current = null;
    }
    if (this.#saying === hushes) this.#saying = null;
  }

  #speechFor(waiting: Waiting): Promise<Speech | null> {
    waiting.speech ??= this.#speechOf(waiting.sideLine);
    return waiting.speech;
  }

  #speechOf(sideLine: SideLine): Promise<Speech | null> {
    if (sideLine.role.kind !== 'mc') return this.#make(sideLine);
    return this.#speechCache.speechOf(sideLine.text, () => this.#make(sideLine));
  }

  #make(sideLine: SideLine): Promise<Speech | null> {
    const making = this.#generate(sideLine).finally(() => this.#making.delete(making));
    this.#making.add(making);
    return making;
  }

  async #generate({ text, role, turn }: SideLine): Promise<Speech | null> {
    try {
      const { pcm, usage, error } = await this.#context.backend.speak(text, role);
      this.#spend(usage);
      if (!pcm) this.#failed(turn, error);
      // It can be read all the same.
      return pcm && { pcm, usage };
    } catch (error) {
      this.#failed(turn, errorName(error));
      return null;
    }
  }

  #failed(turn: number, error: string | null): void {
    this.#context.log('speech_failed', { sessionId: this.#sessionId, turn, error });
  }

  async #play(current: Current, speech: Speech | null): Promise<void> {
    if (!speech || this.#current !== current) return;
    const { role, turn, text } = current.sideLine;
    const spotlit = role.kind === 'spotlight';
    const utterance = this.#playback.begin({
      track: spotlit ? 'spotlight' : 'mc',
      turn,
      archetypeId: spotlit ? role.archetypeId : null,
    });
    current.utterance = utterance;
    utterance.words(text);
    utterance.audio(speech.pcm);
    utterance.end();
    await utterance.over;
  }
}
