import type { PartnerBrief, ScriptLine } from '@improv/contract';
import { briefText } from '../../cast/brief.ts';
import { changesIn } from './changesIn.ts';

/** What the Partner in voice is told before the player speaks. */
export interface ToldScene {
  /** The show as it stands. */
  readonly brief: PartnerBrief;
  /** The Stage Manager's note. */
  readonly direction: string;
}

/**
 * The whole brief is told again after this many notes of what is new, whatever is known of the model's memory: names and
 * promises are never further back than that.
 */
const wholeAfterNotes = 5;

/**
 * What the Partner in voice knows of the show. It is told the whole brief at first, and again where it may have lost it; otherwise
 * only what has changed, without the lines that it has heard and said itself. What a Live model is told is in its context, and is billed
 * with each of its answers.
 */
export class PartnerNotes {
  /** The brief as the Partner knows it; null before the first. */
  #known: PartnerBrief | null = null;
  #direction = '';
  #notesSinceWhole = 0;
  /** What the Partner has heard and said since it was told the whole brief, as `ownLine` writes it. */
  readonly #own = new Set<string>();

  /**
   * The next note, one part each; empty when there is nothing new.
   * @param told null once the scene is over
   * @param afresh whether the Partner may have lost what it was told before
   */
  next(told: ToldScene | null, afresh: boolean): readonly string[] {
    if (!told) return [];
    const { brief, direction } = told;
    const known = afresh || this.#notesSinceWhole >= wholeAfterNotes ? null : this.#known;
    if (!known) {
      this.#direction = direction;
      this.told(brief);
      return [briefText(brief), direction];
    }
    const news = changesIn(this.#withOwnLines(known, brief.script), brief);
    const isUnchanged = Object.keys(news).length === 0;
    if (isUnchanged && direction === this.#direction) return [];
    this.#direction = direction;
    this.#know(brief, this.#notesSinceWhole + 1);
    return isUnchanged ? [direction] : [JSON.stringify(news), direction];
  }

  /** The Partner was told the whole brief with a line that it answers. */
  told(brief: PartnerBrief): void {
    this.#own.clear();
    this.#know(brief, 0);
  }

  /** The Partner has heard or said these very words, in the scene. */
  witnessed(speaker: 'player' | 'partner', text: string): void {
    this.#own.add(ownLine(speaker, text));
  }

  #know(brief: PartnerBrief, notesSinceWhole: number): void {
    this.#known = brief;
    this.#notesSinceWhole = notesSinceWhole;
  }

  /** The brief as the Partner knows it, with the new lines of the script up to the first that differs from what it has witnessed. */
  #withOwnLines(known: PartnerBrief, script: readonly ScriptLine[]): PartnerBrief {
    const last = known.script.at(-1);
    const from = last
      ? 1 + script.findLastIndex(({ n, speaker }) => n === last.n && speaker === last.speaker)
      : 0;
    const fresh = script.slice(from);
    const differs = fresh.findIndex(
      ({ speaker, text, aside }) => aside || !this.#own.has(ownLine(speaker, text)),
    );
    return { ...known, script: [...known.script, ...fresh.slice(0, differs < 0 ? fresh.length : differs)] };
  }
}

function ownLine(speaker: ScriptLine['speaker'], text: string): string {
  return `${speaker}: ${text}`;
}
