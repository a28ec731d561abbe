import { Refusal } from '../refusal.ts';
import { nextUtcMidnight, spanUntil } from '../time/span.ts';

/** Each "no" of a limit: which one, the number, and when it frees up, in one sentence. Instants are epoch milliseconds. */
export const refuse = {
  dailySessions(limit: number, now: number): Refusal {
    const retryAt = nextUtcMidnight(now);
    return new Refusal(
      'daily-shows-used',
      limit === 0
        ? `Your limit is 0 shows a day, and the next day begins at midnight UTC, in ${spanUntil(retryAt, now)}: ask an admin to raise it.`
        : `You have played your ${shows(limit)} for today; the next one opens at midnight UTC, in ${spanUntil(retryAt, now)}.`,
      retryAt,
    );
  },

  /** @param freesUpAt when enough of them have been idle for too long; null when waiting doesn't help */
  activeShows(limit: number, active: number, freesUpAt: Date | null, now: number): Refusal {
    return freesUpAt === null
      ? new Refusal(
          'too-many-active',
          `Your limit is ${shows(limit)} on stage at once, and waiting does not change that: ask an admin to raise it.`,
        )
      : new Refusal(
          'too-many-active',
          `You have ${shows(active)} on stage, and ${limit} at once is the limit: end one, or wait ${spanUntil(freesUpAt, now)} until an idle one closes by itself.`,
          freesUpAt,
        );
  },

  dailyCost(limitUsd: number, now: number): Refusal {
    const retryAt = nextUtcMidnight(now);
    return new Refusal(
      'daily-cost-used',
      `Your shows have used up today's ${dollars(limitUsd)} of the cast's time; the next one opens at midnight UTC, in ${spanUntil(retryAt, now)}.`,
      retryAt,
    );
  },

  /** Of somebody who speaks: the scene goes on in text. */
  spokenCost(limitUsd: number, now: number): Refusal {
    const retryAt = nextUtcMidnight(now);
    return new Refusal(
      'daily-cost-used',
      `Today's ${dollars(limitUsd)} of the cast's time are used up; go on by typing, or speak again after midnight UTC, in ${spanUntil(retryAt, now)}.`,
      retryAt,
    );
  },

  spokenProjectBudget(limitUsd: number, now: number): Refusal {
    const retryAt = nextUtcMidnight(now);
    return new Refusal(
      'house-budget-spent',
      `The house has spent its ${dollars(limitUsd)} for today on everybody's shows; go on by typing, or speak again after midnight UTC, in ${spanUntil(retryAt, now)}.`,
      retryAt,
    );
  },

  voiceMinutes(limit: number, now: number): Refusal {
    const retryAt = nextUtcMidnight(now);
    return new Refusal(
      'voice-minutes-used',
      `You have spoken your ${limit === 1 ? '1 minute' : `${limit} minutes`} for today; go on by typing, or speak again after midnight UTC, in ${spanUntil(retryAt, now)}.`,
      retryAt,
    );
  },

  projectBudget(limitUsd: number, now: number): Refusal {
    const retryAt = nextUtcMidnight(now);
    return new Refusal(
      'house-budget-spent',
      `The house has spent its ${dollars(limitUsd)} for today on everybody's shows; the stage opens again at midnight UTC, in ${spanUntil(retryAt, now)}.`,
      retryAt,
    );
  },
} as const;

function shows(count: number): string {
  return count === 1 ? '1 show' : `${count} shows`;
}

function dollars(usd: number): string {
  return `$${usd.toFixed(2)}`;
}
