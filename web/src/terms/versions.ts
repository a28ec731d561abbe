/** "27 November 2026". @param version of the terms, a day */
export function dayInWords(version: string): string {
  return new Date(version).toLocaleDateString('en-GB', { timeZone: 'UTC', dateStyle: 'long' });
}
