import { mean, round } from './count.ts';

/** The mean of the Coach's scores for a scene that was meant to be good or flat, with its game. */
export interface Coached {
  readonly standard: 'good' | 'flat';
  readonly game: string;
  readonly score: number;
}

/**
 * By how many points the Coach scores good scenes above flat ones: the least of the games that have both. A Coach who praises
 * everything has none.
 * @returns null where no game has both
 */
export function coachSpread(scenes: readonly Coached[]): number | null {
  const games = [...new Set(scenes.map(({ game }) => game))];
  const spreads = games.flatMap((game) => {
    const of = (standard: Coached['standard']) =>
      mean(
        scenes
          .filter((scene) => scene.game === game && scene.standard === standard)
          .map(({ score }) => score),
      );
    const good = of('good');
    const flat = of('flat');
    return good === null || flat === null ? [] : [good - flat];
  });
  return spreads.length === 0 ? null : round(Math.min(...spreads), 1);
}
