import type { Game } from '@improv/contract';

const dayMs = 24 * 60 * 60_000;
/** How many of each level make up an evening: most of them easy to start with. */
const evening: readonly { level: Game['level']; entries: number }[] = [
  { level: 'beginner', entries: 3 },
  { level: 'intermediate', entries: 1 },
  { level: 'advanced', entries: 1 },
];

/**
 * A short bill out of a long repertoire: the first game always, the others another choice each day.
 * @param now epoch milliseconds
 */
export function tonightsBill(games: readonly Game[], now: number): Game[] {
  const [opener] = games;
  if (!opener) return [];
  const day = Math.floor(now / dayMs);
  return evening.flatMap(({ level, entries }) => {
    const standing = opener.level === level ? [opener] : [];
    const others = games.filter((game) => game.level === level && game !== opener);
    const wanted = Math.min(entries - standing.length, others.length);
    const from = day * wanted;
    const turns = Array.from({ length: wanted }, (_, index) => others[(from + index) % others.length]);
    return [...standing, ...turns.filter((game) => game !== undefined)];
  });
}
