/** "Saturday, November 21": a UTC day, whatever the reader's time zone. @param day `yyyy-mm-dd` */
export function wholeDay(day: string): string {
  return new Date(day).toLocaleDateString('en', {
    timeZone: 'UTC',
    weekday: 'long',
    month: 'long',
    day: 'numeric',
  });
}

/** "Sat, Nov 21": the same, for a list. @param day `yyyy-mm-dd` */
export function dayInWords(day: string): string {
  return new Date(day).toLocaleDateString('en', {
    timeZone: 'UTC',
    weekday: 'short',
    month: 'short',
    day: 'numeric',
  });
}

/** "Nov 21": the same, for a narrow place. @param day `yyyy-mm-dd` */
export function shortDay(day: string): string {
  return new Date(day).toLocaleDateString('en', { timeZone: 'UTC', month: 'short', day: 'numeric' });
}

/** "09:05:00". @param instant epoch milliseconds */
export function clockTime(instant: number): string {
  return new Date(instant).toISOString().slice(11, 19);
}
