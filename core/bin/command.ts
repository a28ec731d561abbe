import { parseArgs } from 'node:util';

/** What keeps the command from running: one sentence, fit to show. */
export class CannotRun extends Error {}

export const help = `npm run members -- VERB [EMAIL] [flags]
  add EMAIL            puts a member on the guest list
  update EMAIL         changes what the flags name
  remove EMAIL         takes a member off it: their next call is refused
  reset-limits EMAIL   gives a member a fresh day
  list                 shows everybody, or those whom --search finds
Flags for add and update:
  --role player|admin  --tier text|voice  --note TEXT
  --shows-per-day N  --active-shows N  --voice-minutes N  --cost-per-day DOLLARS   personal limits; "default" drops one
Where:
  --project ID         a real project, with your own credentials (gcloud auth application-default login)
  --port-offset N      the local stack that was started with this offset; without either flag the one of npm start`;

const options = {
  role: { type: 'string' },
  tier: { type: 'string' },
  note: { type: 'string' },
  'shows-per-day': { type: 'string' },
  'active-shows': { type: 'string' },
  'voice-minutes': { type: 'string' },
  'cost-per-day': { type: 'string' },
  search: { type: 'string' },
  project: { type: 'string' },
  'port-offset': { type: 'string' },
  help: { type: 'boolean' },
} as const;

export type Flags = { readonly [N in Exclude<keyof typeof options, 'help'>]?: string };

const verbs = ['add', 'update', 'remove', 'reset-limits', 'list'] as const;

/** @throws CannotRun naming what there is, on anything else */
export function readCommand(args: readonly string[]): {
  verb: (typeof verbs)[number] | 'help';
  email: string | undefined;
  flags: Flags;
} {
  const { values, positionals } = parse(args);
  const { help: asked, ...flags } = values;
  const [written, email, ...rest] = positionals;
  if (asked || written === undefined || written === 'help') return { verb: 'help', email: undefined, flags };
  const verb = verbs.find((one) => one === written);
  if (!verb) throw new CannotRun(`There is no "${written}"; there are ${verbs.join(', ')}.`);
  if (rest.length > 0) throw new CannotRun(`One address at a time: what is "${rest[0]}"?`);
  if (verb !== 'list' && email === undefined) {
    throw new CannotRun(`Say whom: npm run members -- ${verb} someone@example.com`);
  }
  return { verb, email, flags };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    const known = Object.keys(options)
      .map((name) => `--${name}`)
      .join(', ');
    const why = error instanceof Error ? (error.message.split('. ')[0] ?? '') : '';
    throw new CannotRun(`${why.replace(/\.$/, '')}; the flags are ${known}.`);
  }
}
