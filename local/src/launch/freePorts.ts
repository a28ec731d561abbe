import { createServer } from 'node:net';
import { highestOffset, host, type Ports, ports } from '../ports.ts';
import { codeOf, StartupError } from './startupError.ts';

/** No two ports of a stack are this far apart, so that neighbours don't meet. */
const offsetStep = 1_000;

export interface TakenPort {
  readonly part: keyof Ports;
  readonly port: number;
}

/** The first of a stack's ports that another program has, if any. */
export async function takenPort(
  offset: number,
  without: readonly (keyof Ports)[] = [],
): Promise<TakenPort | undefined> {
  const wanted = Object.entries(ports(offset)) as [keyof Ports, number][];
  const checks = wanted
    .filter(([part]) => !without.includes(part))
    .map(async ([part, port]) => {
      // A browser asks ::1 first: what listens there would answer in Hosting's place.
      const addresses = part === 'hosting' ? [host, '::1'] : [host];
      const free = await Promise.all(addresses.map((address) => canListen(address, port)));
      return free.every(Boolean) ? undefined : { part, port };
    });
  return (await Promise.all(checks)).find((taken) => taken !== undefined);
}

/** The first offset, from the given one on, at which no port of a stack is taken. */
export async function freeOffset(from: number): Promise<number> {
  for (let offset = from; offset <= highestOffset; offset += offsetStep) {
    if (!(await takenPort(offset))) return offset;
  }
  throw new StartupError('No free ports were found for another stack.');
}

/** @throws StartupError naming the port that is taken, and the part that wants it */
export async function requireFreePorts(
  offset: number,
  without: readonly (keyof Ports)[] = [],
): Promise<void> {
  const taken = await takenPort(offset, without);
  if (!taken) return;
  throw new StartupError(
    `Port ${taken.port}, which ${taken.part} needs, is taken: stop the program that has it, ` +
      `or move every port with \`npm start -- --port-offset ${offset + offsetStep}\`.`,
  );
}

function canListen(address: string, port: number): Promise<boolean> {
  return new Promise((answer) => {
    const server = createServer();
    server.once('error', (error) => answer(codeOf(error) !== 'EADDRINUSE' && codeOf(error) !== 'EACCES'));
    server.listen({ host: address, port, exclusive: true }, () => server.close(() => answer(true)));
  });
}
