import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { requireFreePorts, takenPort } from '../../src/launch/freePorts.ts';
import { ports } from '../../src/ports.ts';

/** Far from the ports of any stack, so that only the test itself can take them. */
const offset = 47_300;

it('names the port that is taken, the part that wants it, and the way out', async () => {
  expect(await takenPort(offset)).toBeUndefined();
  const squatter = createServer().listen(ports(offset).auth, '127.0.0.1');
  await once(squatter, 'listening');
  try {
    await expect(requireFreePorts(offset)).rejects.toThrow(
      'Port 56399, which auth needs, is taken: stop the program that has it, ' +
        'or move every port with `npm start -- --port-offset 48300`.',
    );
    expect(await takenPort(offset, ['auth'])).toBeUndefined();
  } finally {
    squatter.close();
  }
});
