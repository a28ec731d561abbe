/** What people read who ask for access, agree to the terms, or keep the guest list. */
export const memberMessages = {
  alreadyMember: 'You are already on the guest list. Sign in again and step inside.',
  alreadyRequested: 'We already have your request. We will let you in as soon as we can.',
  requestTooSoon: (days: number) =>
    `You can ask once a week. Ask again in ${days === 1 ? '1 day' : `${days} days`}.`,
  tooManyRequests: (limit: number, wait: string) =>
    `More than ${limit} people have asked for access within this hour. Try again in ${wait}.`,
  requestGone: 'This request no longer exists.',
  requestBroken: 'This request can’t be read. The person who sent it can ask again.',
  termsChanged: 'The terms have changed since you loaded this page. Reload it and read the new ones.',
  notListed: (email: string) => `${email} is not on the guest list.`,
  lastAdmin: 'This is the last admin. Make someone else an admin first, or the console would have none.',
  addedByCommand: 'the command line',
  addedByForgotten: 'someone whose data has been deleted',
} as const;

/** What admins read about the lines of an import. */
export const importMessages = {
  tooManyLines: (lines: number, atMost: number) =>
    `This list has ${lines} lines, and an import takes at most ${atMost}. Import it in parts.`,
  duplicate: (line: number) => `This address is already in line ${line}.`,
  quotationMark: 'A quotation mark is never closed, or is in the middle of a value.',
  tooManyValues: (values: number, columns: readonly (string | null)[]) =>
    `This line has ${values} values for ${columns.length} columns: ${columns.join(', ')}.`,
  notAnAddress: 'This is not an email address.',
  notARole: (given: string) => `"${given}" is not a role. Use player or admin.`,
  notATier: (given: string) => `"${given}" is not a tier. Use text or voice.`,
  unusableNote: 'This note can’t be used.',
} as const;
