/** What people read who call too often. `wait` is in whole seconds. */
export const rateMessages = {
  tooManyAtOnce: (limit: number, wait: number) =>
    `More than ${limit} of your requests are running at once. Try again in ${seconds(wait)}.`,
  tooManyPerMinute: (limit: number, wait: number) =>
    `You have made more than ${limit} requests within a minute. Try again in ${seconds(wait)}.`,
} as const;

function seconds(count: number): string {
  return count === 1 ? 'a second' : `${count} seconds`;
}
