/** What players read when a limit refuses them. Amounts are US dollars; `wait` is a span in words. */
export const limitMessages = {
  noShows: (wait: string) =>
    `Your limit is 0 shows a day, and the next day begins at midnight UTC, in ${wait}: ask an admin to raise it.`,
  dailyShows: (limit: number, wait: string) =>
    `You have played your ${shows(limit)} for today; the next one opens at midnight UTC, in ${wait}.`,
  noActiveShows: (limit: number) =>
    `Your limit is ${shows(limit)} on stage at once, and waiting does not change that: ask an admin to raise it.`,
  activeShows: (limit: number, active: number, wait: string) =>
    `You have ${shows(active)} on stage, and ${limit} at once is the limit: end one, or wait ${wait} until an idle one closes by itself.`,
  dailyCost: (limitUsd: number, wait: string) =>
    `Your shows have used up today's ${dollars(limitUsd)} of the cast's time; the next one opens at midnight UTC, in ${wait}.`,
  dailyCostToSpeak: (limitUsd: number, wait: string) =>
    `You have used up today's ${dollars(limitUsd)} of the cast's time; go on by typing, or speak again after midnight UTC, in ${wait}.`,
  projectCost: (limitUsd: number, wait: string) =>
    `The house has spent its ${dollars(limitUsd)} for today; the stage opens again at midnight UTC, in ${wait}.`,
  projectCostToSpeak: (limitUsd: number, wait: string) =>
    `The house has spent its ${dollars(limitUsd)} for today; go on by typing, or speak again after midnight UTC, in ${wait}.`,
  voiceMinutes: (limit: number, wait: string) =>
    `You have used your ${limit === 1 ? '1 minute' : `${limit} minutes`} of voice for today; go on by typing, or speak again after midnight UTC, in ${wait}.`,
} as const;

function shows(count: number): string {
  return count === 1 ? '1 show' : `${count} shows`;
}

function dollars(usd: number): string {
  return `$${usd.toFixed(2)}`;
}
