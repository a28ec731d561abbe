import { type Mood, Stumble } from '@improv/contract';
import { choose } from '@improv/play';
import { z } from 'zod';
import { pace } from './pace.ts';

/** A stumble of the Partner's, and what became of it. */
export const StumbleRecord = z.object({
  turn: z.int(),
  stumble: Stumble,
  /** How often the player has passed it by. */
  shrugs: z.int().min(0),
  /** The turn in which the player answered it. */
  answeredAt: z.int().nullable(),
});
export type StumbleRecord = z.infer<typeof StumbleRecord>;

/** The mood has fallen when the Room's sentiment is lower by more than this. */
const falling = 0.05;

/** The stumble that waits for an answer when a turn begins; null when there is none. */
export function openStumble(stumbles: readonly StumbleRecord[], turn: number): StumbleRecord | null {
  const last = stumbles.at(-1);
  if (!last || last.answeredAt !== null || last.shrugs >= pace.mostShrugs) return null;
  return turn - last.turn <= pace.openTurns ? last : null;
}

/**
 * Whether the Partner may stumble in a turn: a player who struggles, an audience that cools, and the turns after the last
 * stumble get none.
 * @param moods the Room's, newest last
 */
export function mayStumble(
  stumbles: readonly StumbleRecord[],
  turn: number,
  steadyTurns: number,
  moods: readonly Mood[],
): boolean {
  const last = stumbles.at(-1);
  if (!last) return !isFalling(moods);
  if (stumbles.length >= pace.mostStumbles || openStumble(stumbles, turn)) return false;
  return turn > restUntil(last) && steadyTurns > 0 && !isFalling(moods);
}

/** The kind of the next stumble: one that the show has not had. */
export function nextStumble(sessionId: string, stumbles: readonly StumbleRecord[], turn: number): Stumble {
  const fresh = Stumble.options.filter((kind) => !stumbles.some(({ stumble }) => stumble === kind));
  return choose(sessionId, `stumble ${turn}`, fresh.length > 0 ? fresh : Stumble.options);
}

/**
 * The stumbles after a turn.
 * @param made how the Partner stumbled in it
 * @param accepted whether the player's line took up the Partner's last offer; null where nobody judged that
 */
export function stumblesAfter(
  before: readonly StumbleRecord[],
  turn: number,
  made: Stumble | null,
  accepted: boolean | null,
): StumbleRecord[] {
  if (made) return [...before, { turn, stumble: made, shrugs: 0, answeredAt: null }];
  const open = openStumble(before, turn);
  if (!open || accepted === null) return [...before];
  const after = accepted ? { ...open, answeredAt: turn } : { ...open, shrugs: open.shrugs + 1 };
  return [...before.slice(0, -1), after];
}

/** The last turn of rest after a stumble. */
function restUntil({ turn, answeredAt, shrugs }: StumbleRecord): number {
  return (answeredAt ?? turn + Math.max(shrugs, 1)) + pace.restTurns;
}

function isFalling(moods: readonly Mood[]): boolean {
  const [before, now] = moods.slice(-2);
  return before !== undefined && now !== undefined && now.sentiment < before.sentiment - falling;
}
