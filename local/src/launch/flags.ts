import { parseArgs } from 'node:util';
import { highestOffset } from '../ports.ts';
import { codeOf, StartupError } from './startupError.ts';

export interface Flags {
  readonly open: boolean;
  readonly fresh: boolean;
  readonly cold: boolean;
  readonly firebaseFirestore: boolean;
  readonly offset: number;
  /** Where the stack keeps its data, as given; undefined for the usual place. */
  readonly data: string | undefined;
  readonly help: boolean;
}

export const help = `npm start -- [flags]
  --open                  opens the browser when everything is up
  --fresh                 begins anew: forgets shows, members and accounts
  --cold                  is up sooner: the first call of each callable then takes a second longer
  --port-offset N         moves every port by N, so that a second stack runs beside the first
  --data DIR              keeps the stack's data in DIR (default .local, or .local/N with a port offset)
  --firestore-emulator    runs Firebase's own Firestore emulator (Java 21 or newer; keeps nothing over a restart)
  --help                  says this
Who plays: the understudy, or with GEMINI_API_KEY set Gemini, or with GOOGLE_GENAI_USE_VERTEXAI=true and
GOOGLE_CLOUD_PROJECT Vertex AI (GOOGLE_CLOUD_LOCATION, default global; VERTEX_LIVE_LOCATION, default us-central1). An .env.local beside package.json is read.`;

const options = {
  open: { type: 'boolean', default: false },
  fresh: { type: 'boolean', default: false },
  cold: { type: 'boolean', default: false },
  'firestore-emulator': { type: 'boolean', default: false },
  'port-offset': { type: 'string', default: '0' },
  data: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

/** @throws StartupError naming the flags there are, on any other */
export function readFlags(args: readonly string[]): Flags {
  const { values } = parse(args);
  const offset = Number(values['port-offset']);
  if (!/^\d+$/.test(values['port-offset']) || offset > highestOffset) {
    throw new StartupError(`--port-offset takes a whole number from 0 to ${highestOffset}.`);
  }
  return {
    open: values.open,
    fresh: values.fresh,
    cold: values.cold,
    firebaseFirestore: values['firestore-emulator'],
    offset,
    data: values.data,
    help: values.help,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: false });
  } catch (error) {
    const known = Object.keys(options)
      .map((name) => `--${name}`)
      .join(', ');
    const code = String(codeOf(error));
    const wrong = args.find((arg) => !(arg.replace(/^--|=.*$/g, '') in options)) ?? args.join(' ');
    throw new StartupError(
      code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE'
        ? `A flag lacks its value, or has one it does not take; the flags are ${known}.`
        : `There is no flag "${wrong}"; the flags are ${known}.`,
    );
  }
}
