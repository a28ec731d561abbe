import { parseArgs } from 'node:util';

export const usage = `npm run eval -- [options]
  --only ID         plays this scenario; may be given several times
  --check           fails, with a sentence for each, when a threshold is missed
  --understudy      plays with the understudy, whatever model is configured
  --record FILE     writes every exchange with the models to a file
  --replay FILE     plays from such a file, and asks no model anything
  --patient         waits for each answer as long as it takes, and slows the show's clock: for a model that is answered by hand
  --transcripts DIR writes each scene that was played as a readable text
  --player          has a real model play the player too, with five temperaments
  --times N         how often each of these shows is played (default 3)
  --keep            keeps the figures as the baseline that later runs are compared with
  --judge           has a real model decide what is taken up, instead of the scorer
  --findings        prints everything that was found, not only the first of it
  --at-once N       how many shows play at the same time (default 4)`;

export interface Options {
  readonly only: readonly string[];
  readonly check: boolean;
  readonly understudy: boolean;
  readonly record: string | null;
  readonly replay: string | null;
  readonly patient: boolean;
  readonly transcripts: string | null;
  readonly player: boolean;
  readonly times: number;
  readonly keep: boolean;
  readonly judge: boolean;
  readonly findings: boolean;
  readonly atOnce: number;
  readonly help: boolean;
}

/** Something is wrong with what the developer asked for: one sentence. */
export class CannotRun extends Error {}

/** @throws CannotRun */
export function readOptions(args: readonly string[]): Options {
  const values = parse(args);
  const atOnce = wholeNumber('--at-once', values['at-once']);
  const times = wholeNumber('--times', values.times);
  if (values.record !== undefined && values.replay !== undefined)
    throw new CannotRun('A recording is either made or played: --record and --replay exclude each other.');
  if (values.keep && (values.only.length > 0 || values.replay !== undefined))
    throw new CannotRun(
      '--keep keeps a whole run that was played: it goes with neither --only nor --replay.',
    );
  return {
    only: values.only,
    check: values.check,
    understudy: values.understudy,
    record: values.record ?? null,
    replay: values.replay ?? null,
    patient: values.patient,
    transcripts: values.transcripts ?? null,
    player: values.player,
    times,
    keep: values.keep,
    judge: values.judge,
    findings: values.findings,
    atOnce,
    help: values.help,
  };
}

function wholeNumber(option: string, value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1)
    throw new CannotRun(`${option} takes a whole number from 1 on.`);
  return number;
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        only: { type: 'string', multiple: true, default: [] },
        check: { type: 'boolean', default: false },
        understudy: { type: 'boolean', default: false },
        record: { type: 'string' },
        replay: { type: 'string' },
        patient: { type: 'boolean', default: false },
        transcripts: { type: 'string' },
        player: { type: 'boolean', default: false },
        times: { type: 'string', default: '3' },
        keep: { type: 'boolean', default: false },
        judge: { type: 'boolean', default: false },
        findings: { type: 'boolean', default: false },
        'at-once': { type: 'string', default: '4' },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new CannotRun(error instanceof Error ? error.message : String(error));
  }
}

/** The scenarios that were asked for; all when none was named. @throws CannotRun for a name that is none */
export function chosen<T extends { readonly id: string }>(
  all: readonly T[],
  only: readonly string[],
): readonly T[] {
  const unknown = only.find((id) => !all.some((scenario) => scenario.id === id));
  if (unknown !== undefined) throw new CannotRun(`There is no scenario "${unknown}".`);
  return only.length === 0 ? all : all.filter(({ id }) => only.includes(id));
}
