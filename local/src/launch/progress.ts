/** Prints a line for each part as it comes up. */
export interface Progress {
  /** `what` came up; says how long after `since` (epoch milliseconds). */
  up(part: string, what: string, since: number): void;
  note(part: string, what: string): void;
}

const nameWidth = 11;

export function progressTo(write: (line: string) => void): Progress {
  const line = (part: string, what: string) => write(`${part.padEnd(nameWidth)} ${what}`);
  return {
    up: (part, what, since) => line(part, `${what} (${((Date.now() - since) / 1000).toFixed(1)} s)`),
    note: line,
  };
}
