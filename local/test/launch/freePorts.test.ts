import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { requireFreePorts, takenPort } from '../../src/launch/freePorts.ts';
import { ports } from '../../src/ports.ts';

/** Apart from any stack's ports, and below those that the system gives to connections of its own. */
const offset = 22_500;

it('names the port that is taken, the part that wants it, and the way out', async () => {
  expect(await takenPort(offset)).toBeUndefined();
  const squatter = createServer().listen(ports(offset).auth, '127.0.0.1');
  await once(squatter, 'listening');
  try {
    await expect(requireFreePorts(offset)).rejects.toThrow(
      'Port 31599, which auth needs, is taken: stop the program that has it, ' +
        'or move every port with `npm start -- --port-offset 23500`.',
    );
    expect(await takenPort(offset, ['auth'])).toBeUndefined();
  } finally {
    squatter.close();
  }
});
