import type { LoadResult, TurnFigures } from './concurrent.ts';
import type { Limit } from './verdict.ts';

/** What the product may add to the model's own first token, for one player alone. Milliseconds. */
const mostOverheadMs = 150;
/** How much longer than its slowest call a turn may take, for one player alone. */
const mostOverSlowest = 1.5;
/** How long a turn may take in a crowd, whatever the model needs of it. Milliseconds. */
const mostTurnMs = { p95: 3_000, p99: 5_000 } as const;

/**
 * What must hold of turns: of one player's alone, and of each crowd's.
 * @param alone with Partner and Room equally fast
 */
export function turnLimits(
  alone: TurnFigures,
  crowds: readonly (TurnFigures & Pick<LoadResult, 'scenes' | 'pause_ms' | 'errors'>)[],
): Limit[] {
  return [
    { figure: 'first_words_overhead_ms.p95', is: alone.first_words_overhead_ms.p95, most: mostOverheadMs },
    { figure: 'turn_over_slowest_call.p95', is: alone.turn_over_slowest_call.p95, most: mostOverSlowest },
    ...crowds.flatMap(({ scenes, pause_ms: pause, errors, turn_ms: took }) => {
      const of = `of ${scenes} scenes with ${pause === 0 ? 'no pauses' : `pauses of ${pause} ms`}`;
      return [
        { figure: `turn_ms.p95 ${of}`, is: took.p95, most: mostTurnMs.p95 },
        { figure: `turn_ms.p99 ${of}`, is: took.p99, most: mostTurnMs.p99 },
        { figure: `errors ${of}`, is: errors, most: 0 },
      ];
    }),
  ];
}
