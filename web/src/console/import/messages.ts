import type { ImportLine } from '@improv/contract';

const number = (count: number): string => count.toLocaleString();
const people = (count: number): string => `${number(count)} ${count === 1 ? 'person' : 'people'}`;

const actions: { readonly [A in ImportLine['action']]: string } = {
  add: 'new',
  update: 'changed',
  unchanged: 'unchanged',
  duplicate: 'duplicate',
  bad: 'invalid',
};

export const importMessages = {
  title: 'Add several',
  hint: { before: 'One address per line, or columns:', after: 'You see a preview before anything is saved.' },
  list: 'The list',
  file: 'or choose a file',
  role: 'New people are',
  tier: 'with the tier',
  defaultsHint: 'For lines that name no role or tier. Members already on the list keep theirs.',
  preview: 'See a preview',
  cancel: 'Cancel',
  tooLong: 'That list is too long. Import it in parts of 10,000 lines.',
  emptyList: 'The list is empty.',
  unreadableFile: 'That file can’t be read.',
  reading: 'Reading the list …',
  nothingToDo: 'Nothing to change',
  willHappen: 'Check the changes',
  add: (count: number) => `Add ${people(count)}`,
  update: (count: number) => `Change ${people(count)}`,
  addAndUpdate: (added: number, updated: number) => `Add ${people(added)}, change ${number(updated)}`,
  back: 'Back to the text',
  saving: 'Saving the list …',
  progress: 'Lines saved',
  savedOf: (done: number, of: number) => `${number(done)} of ${number(of)}`,
  mayClose: 'You can close this sheet. Saving continues while you stay on the Members page.',
  stop: 'Stop',
  stoppedByYou: 'You stopped it here.',
  stopped: 'The import stopped',
  /** @param counts such as "3 new, 1 invalid" */
  soFar: (counts: string) => `So far: ${counts}. These changes are saved.`,
  continue: 'Continue',
  saved: 'The list is saved',
  leftOut: (count: number) =>
    count === 1 ? 'One line was left out:' : `${number(count)} lines were left out:`,
  done: 'Done',
  linesLabel: 'Lines',
  /** Read before the number of a line. */
  line: 'Line',
  actions,
  count: (action: ImportLine['action'], count: number) => `${number(count)} ${actions[action]}`,
  noLines: 'nothing',
} as const;
