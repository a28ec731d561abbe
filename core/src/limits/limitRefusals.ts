import type { RefusalReason } from '@improv/contract';
import { Refusal } from '../refusal.ts';
import { nextUtcMidnight, spanUntil } from '../time/span.ts';
import { limitMessages } from './messages.ts';

/** One refusal for each limit, with the instant at which the limit frees up. `now` is in epoch milliseconds. */
export const limitRefusals = {
  dailySessions: (limit: number, now: number) =>
    untilMidnight('daily-shows-used', now, (wait) =>
      limit === 0 ? limitMessages.noShows(wait) : limitMessages.dailyShows(limit, wait),
    ),

  /** @param freesUpAt when enough sessions will have been idle for too long; null when waiting doesn't help */
  activeSessions(limit: number, active: number, freesUpAt: Date | null, now: number): Refusal {
    if (freesUpAt === null) return new Refusal('too-many-active', limitMessages.noActiveShows(limit));
    const sentence = limitMessages.activeShows(limit, active, spanUntil(freesUpAt, now));
    return new Refusal('too-many-active', sentence, freesUpAt);
  },

  dailyCost: (limitUsd: number, now: number) =>
    untilMidnight('daily-cost-used', now, (wait) => limitMessages.dailyCost(limitUsd, wait)),

  /** For a player who speaks: the scene goes on in text. */
  dailyCostToSpeak: (limitUsd: number, now: number) =>
    untilMidnight('daily-cost-used', now, (wait) => limitMessages.dailyCostToSpeak(limitUsd, wait)),

  projectCost: (limitUsd: number, now: number) =>
    untilMidnight('house-budget-spent', now, (wait) => limitMessages.projectCost(limitUsd, wait)),

  /** For a player who speaks: the scene goes on in text. */
  projectCostToSpeak: (limitUsd: number, now: number) =>
    untilMidnight('house-budget-spent', now, (wait) => limitMessages.projectCostToSpeak(limitUsd, wait)),

  voiceMinutes: (limit: number, now: number) =>
    untilMidnight('voice-minutes-used', now, (wait) => limitMessages.voiceMinutes(limit, wait)),
} as const;

function untilMidnight(reason: RefusalReason, now: number, sentence: (wait: string) => string): Refusal {
  const retryAt = nextUtcMidnight(now);
  return new Refusal(reason, sentence(spanUntil(retryAt, now)), retryAt);
}
