interface Caption {
  readonly text: string;
  readonly atMs: number;
}

/** Holds the words of utterances back until their audio is heard. */
export interface Captions {
  readonly add: (utterance: number, text: string, atMs: number) => void;
  /** The words that are due by `ms` of an utterance, in order; empty when none are. */
  readonly due: (utterance: number, ms: number) => string;
  /** The remaining words of an utterance that was heard to its end. */
  readonly rest: (utterance: number) => string;
  /** Forgets an utterance that will not be heard further. */
  readonly drop: (utterance: number) => void;
}

export function createCaptions(): Captions {
  const waiting = new Map<number, Caption[]>();
  /** The last words received of each utterance: after a reconnect the service sends some of them again. */
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
