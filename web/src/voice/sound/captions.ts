interface Caption {
  readonly text: string;
  readonly atMs: number;
}

/** The words of what is being said, let out as their audio is heard. */
export interface Captions {
  readonly add: (utterance: number, text: string, atMs: number) => void;
  /** The words that are due by `ms` of an utterance, in order; empty when none are. */
  readonly due: (utterance: number, ms: number) => string;
  /** All that is left of an utterance: it has been heard whole. */
  readonly rest: (utterance: number) => string;
  /** Nothing more of it will be heard. */
  readonly drop: (utterance: number) => void;
}

export function createCaptions(): Captions {
  const waiting = new Map<number, Caption[]>();
  /** Where the last words of an utterance began: after a line that dropped, words come again. */
  const reached = new Map<number, Caption>();

  function letOut(utterance: number, isDue: (caption: Caption) => boolean): string {
    const captions = waiting.get(utterance) ?? [];
    // Words never overtake those before them.
    const stay = captions.findIndex((caption) => !isDue(caption));
    const out = captions.splice(0, stay === -1 ? captions.length : stay);
    return out.map(({ text }) => text).join('');
  }

  return {
    add: (utterance, text, atMs) => {
      const last = reached.get(utterance);
      if (last && (atMs < last.atMs || (atMs === last.atMs && text === last.text))) return;
      reached.set(utterance, { text, atMs });
      waiting.set(utterance, [...(waiting.get(utterance) ?? []), { text, atMs }]);
    },
    due: (utterance, ms) => letOut(utterance, ({ atMs }) => atMs <= ms),
    rest: (utterance) => letOut(utterance, () => true),
    drop: (utterance) => {
      waiting.delete(utterance);
    },
  };
}
