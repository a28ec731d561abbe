// All callables in one process, as one production instance with `concurrency: 80` carries them: the emulator starts a
// process per parallel call, which hides races and swamps measurements.
//   node functions/host.ts --port 5901     prints `functions ready on http://127.0.0.1:5901` once it listens
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import express, { type RequestHandler } from 'express';
import * as functions from './src/index.ts';
import { region } from './src/region.ts';

const { values } = parseArgs({ options: { port: { type: 'string', default: '0' } } });
const project = process.env.GCLOUD_PROJECT;
if (!project) throw new Error('Set GCLOUD_PROJECT, and the hosts of the emulators to use.');

const app = express();
// As the functions framework reads it: the whole body, kept beside what it holds.
app.use(
  express.json({
    limit: '32mb',
    verify: (request, _response, body) => Object.assign(request, { rawBody: body }),
  }),
);
for (const [name, handler] of Object.entries(functions)) {
  app.all(`/${project}/${region}/${name}`, handler as unknown as RequestHandler);
}
const server = app.listen(Number(values.port), '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  console.log(`functions ready on http://127.0.0.1:${port}`);
});
process.on('SIGTERM', () => process.exit(0));
