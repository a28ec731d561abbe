import { connect } from 'node:net';
import { CannotRun, type Flags } from './command.ts';

/** Where the guest list is. */
export interface Target {
  readonly project: string;
  readonly local: boolean;
  /** For people. */
  readonly name: string;
}

const localProject = 'demo-improv-olympics';
/** Of the local stack, before its offset. */
const ports = { FIRESTORE_EMULATOR_HOST: 8080, FIREBASE_AUTH_EMULATOR_HOST: 9099 } as const;
const answersWithinMs = 2_000;

/**
 * A real project when one is named; otherwise the emulators that the environment names, or the local stack.
 * @throws CannotRun when nothing listens there
 */
export async function chooseTarget(flags: Flags, env: NodeJS.ProcessEnv): Promise<Target> {
  if (flags.project !== undefined) {
    if (flags['port-offset'] !== undefined) {
      throw new CannotRun('A real project has no port offset: name either --project or --port-offset.');
    }
    // What is set for the emulators must not lead a real project's name there.
    for (const name of Object.keys(ports)) delete env[name];
    return { project: flags.project, local: false, name: `project ${flags.project}` };
  }
  const offset = Number(flags['port-offset'] ?? 0);
  if (!Number.isInteger(offset) || offset < 0) {
    throw new CannotRun('--port-offset takes a whole number, the one that the stack was started with.');
  }
  for (const [name, port] of Object.entries(ports)) {
    const given = flags['port-offset'] === undefined ? env[name] : undefined;
    const address = given ?? `127.0.0.1:${port + offset}`;
    env[name] = address;
    if (!(await answers(address))) {
      throw new CannotRun(
        `Nothing answers on ${address}: start the local stack with npm start, or name a real project with --project.`,
      );
    }
  }
  env.METADATA_SERVER_DETECTION ??= 'none';
  return { project: localProject, local: true, name: `the local stack (${env.FIRESTORE_EMULATOR_HOST})` };
}

function answers(address: string): Promise<boolean> {
  const [host = '127.0.0.1', port = '0'] = address.split(':');
  return new Promise((resolve) => {
    const socket = connect({ host, port: Number(port), timeout: answersWithinMs });
    const end = (answered: boolean) => {
      socket.destroy();
      resolve(answered);
    };
    socket.on('connect', () => end(true));
    socket.on('timeout', () => end(false));
    socket.on('error', () => end(false));
  });
}
