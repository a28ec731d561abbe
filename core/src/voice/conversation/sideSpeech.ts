import { errorName } from '../../errorText.ts';
import type { Role } from '../../models/roles.ts';
import type { Speech } from '../../models/types.ts';
import type { Usage } from '../../models/usage.ts';
import type { Playback } from './playback.ts';
import { SpeechCache } from './speechCache.ts';
import type { Utterance } from './utterance.ts';
import type { VoiceContext } from './voiceContext.ts';

/** A line of the MC, or of a member of the audience. */
export interface SideLine {
  readonly role: Role;
  readonly turn: number;
  readonly text: string;
}

/** Side lines waiting to be spoken, at most. One turn leaves three. */
const mostWaiting = 4;

/** A waiting side line, and its speech if that is being generated already. */
interface Waiting {
  readonly sideLine: SideLine;
  speech: Promise<Speech | null> | null;
}

/** The side line that is being spoken. */
interface Current {
  readonly sideLine: SideLine;
  /** Null while its speech is being generated. */
  utterance: Utterance | null;
}

/**
 * Speaks side lines with generated speech: one at a time, after the Partner has finished, and not once the player speaks.
 * Speech is generated for the next two lines only, and once for each line of the MC.
 */
export class SideSpeech {
  readonly #context: VoiceContext;
  readonly #sessionId: string;
  readonly #playback: Playback;
  readonly #spend: (usage: Usage) => void;
  readonly #speechCache = new SpeechCache();
  /** The MC's lines of stored turns, by turn number. */
  readonly #calls = new Map<number, Promise<string | null>>();
  #waiting: Waiting[] = [];
  /** Counts the calls of `hush`: lines requested before the latest one are not spoken. */
  #hushes = 0;
  /** The value of `#hushes` for which lines are being spoken; null while none are. */
  #saying: number | null = null;
  #current: Current | null = null;
  /** Speech being generated. It is paid for even if it is never heard. */
  readonly #making = new Set<Promise<unknown>>();
  #prepared: { readonly sideLine: SideLine; readonly speech: Promise<Speech | null> } | null = null;
  #isOver = false;

  constructor(context: VoiceContext, sessionId: string, playback: Playback, spend: (usage: Usage) => void) {
    this.#context = context;
    this.#sessionId = sessionId;
    this.#playback = playback;
    this.#spend = spend;
  }

  /** Stops the line being spoken and drops the waiting ones, because the player speaks. */
  hush(): void {
    this.#hushes += 1;
    this.#prepared = null;
    this.#waiting = [];
    this.#current?.utterance?.stop('interrupted');
    this.#current = null;
  }

  /** Hushes for good: the conversation is ending, and speech requested from now on would be paid for but never heard. */
  end(): void {
    this.#isOver = true;
    this.hush();
  }

  /** Begins to generate a line's speech before `say` is called for it. */
  prepare(sideLine: SideLine): void {
    if (this.#isOver) return;
    this.#prepared = { sideLine, speech: this.#speechOf(sideLine) };
  }

  /** Queues lines. Those beyond `mostWaiting` are not spoken; the player can read them. */
  say(sideSpeech: readonly SideLine[]): void {
    if (this.#isOver) return;
    const room = Math.max(0, mostWaiting - this.#waiting.length);
    this.#waiting.push(
      ...sideSpeech.slice(0, room).map((sideLine) => ({ sideLine, speech: this.#ready(sideLine) })),
    );
    if (this.#saying !== this.#hushes) void this.#sayWaiting(this.#hushes);
  }

  /** Speaks the MC's line of a stored turn, if it has one and it isn't queued already. */
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

  /** Resolves when all requested speech has been generated and counted. */
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
      // Generated while this line is being spoken, so that there is no pause between the two.
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
      // Without speech, the player can still read the line.
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
