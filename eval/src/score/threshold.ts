import type { Total } from './total.ts';

/** What a run or a scene has to reach. */
export interface Threshold {
  /** As `Total` names it. */
  readonly figure: keyof Total;
  /** `model`: only a real model is held to it, because the understudy can't reach it. */
  readonly appliesTo: 'any' | 'model';
  /** Whether each scene is held to it. The others need a run of many scenes to mean anything. */
  readonly perScene: boolean;
  /** What is wrong, in one sentence; null when nothing is. */
  readonly missed: (total: Total) => string | null;
}

type FigureOf<T> = { [K in keyof Total]: Total[K] extends T ? K : never }[keyof Total];
type Held = Partial<Pick<Threshold, 'appliesTo' | 'perScene'>>;

/** It may never happen. */
export function never(
  figure: FigureOf<number>,
  sentence: (count: string, total: Total) => string,
): Threshold {
  return {
    figure,
    appliesTo: 'any',
    perScene: true,
    missed: (total) => (total[figure] > 0 ? sentence(times(total[figure]), total) : null),
  };
}

export function atLeast(
  figure: FigureOf<number | null>,
  least: number,
  held: Held,
  sentence: (is: number) => string,
): Threshold {
  return bounded(figure, (is) => is >= least, held, sentence);
}

export function atMost(
  figure: FigureOf<number | null>,
  most: number,
  held: Held,
  sentence: (is: number) => string,
): Threshold {
  return bounded(figure, (is) => is <= most, held, sentence);
}

/** Nothing is wrong where nothing could be counted. */
function bounded(
  figure: FigureOf<number | null>,
  isRight: (is: number) => boolean,
  { appliesTo = 'any', perScene = true }: Held,
  sentence: (is: number) => string,
): Threshold {
  const missed = (total: Total) => {
    const is = total[figure];
    return is === null || isRight(is) ? null : sentence(is);
  };
  return { figure, appliesTo, perScene, missed };
}

/** At most a share of the lines, and one line in any case: a short scene may have its one question. */
export function atMostShare(
  figure: FigureOf<number>,
  of: FigureOf<number>,
  most: number,
  sentence: (count: string, most: string) => string,
): Threshold {
  return {
    figure,
    appliesTo: 'any',
    perScene: true,
    missed: (total) => {
      const allowed = Math.max(1, Math.floor(total[of] * most));
      if (total[figure] <= allowed) return null;
      return sentence(`${total[figure]} of ${total[of]} lines`, String(allowed));
    },
  };
}

export function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}
