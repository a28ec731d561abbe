/**
 * How a scene rises and lands, in turns. A show that shall be gentler or rougher differs in these numbers only.
 */
export const pace = {
  /** The fallible phase begins on this turn at the earliest, and on that one at the latest … */
  fallibleFrom: 5,
  fallibleBy: 9,
  /** … for a player with full skill this many turns sooner. */
  soonerFrom: 2,
  soonerBy: 3,
  /** A player is ready for it after this many steady turns in a row. */
  readyAfter: 2,
  /** The Partner stumbles at most so often in a show. */
  mostStumbles: 3,
  /** A stumble that the player has passed by this often is over. */
  mostShrugs: 2,
  /** A stumble is over after this many turns, whatever the Room says of the answers. */
  openTurns: 3,
  /** No stumble comes within this many turns after the last one was answered, or was passed by for good. */
  restTurns: 3,
  /** In this many of the last turns, the landing included, nothing new begins. */
  settlingTurns: 3,
  /** The Room's report that the story has come home counts from this turn on. */
  endingFrom: 6,
} as const;
