import { describe, expect, it } from 'vitest';
import { readFlags } from '../../src/launch/flags.ts';
import { highestOffset } from '../../src/ports.ts';

describe('the flags of npm start', () => {
  it('are all optional', () => {
    expect(readFlags([])).toEqual({
      open: false,
      fresh: false,
      cold: false,
      firebaseFirestore: false,
      offset: 0,
      data: undefined,
      help: false,
    });
  });

  it('are read', () => {
    expect(
      readFlags(['--fresh', '--cold', '--open', '--port-offset', '200', '--data', 'there']),
    ).toMatchObject({
      open: true,
      fresh: true,
      cold: true,
      offset: 200,
      data: 'there',
    });
  });

  it.each([['--frehs'], ['--frehs=1'], ['fresh']])(
    'refuse %s with a sentence that names those there are',
    (flag) => {
      expect(() => readFlags([flag])).toThrow(
        `There is no flag "${flag}"; the flags are --open, --fresh, --cold, --firestore-emulator, --port-offset, --data, --help.`,
      );
    },
  );

  it.each(['-1', '1.5', 'many', String(highestOffset + 1)])('refuse a port offset of %s', (offset) => {
    expect(() => readFlags([`--port-offset=${offset}`])).toThrow(
      `--port-offset takes a whole number from 0 to ${highestOffset}.`,
    );
  });
});
