import { parseArgs } from 'node:util';
import { startUnderstudy } from './server.ts';

const { values } = parseArgs({
  options: {
    host: { type: 'string', default: '127.0.0.1' },
    port: { type: 'string', default: '8787' },
    'first-token-ms': { type: 'string', default: process.env.UNDERSTUDY_FIRST_TOKEN_MS ?? '120' },
    'token-ms': { type: 'string', default: process.env.UNDERSTUDY_TOKEN_MS ?? '18' },
  },
});

try {
  const understudy = await startUnderstudy({
    host: values.host,
    port: number('port', values.port),
    firstTokenMs: number('first-token-ms', values['first-token-ms']),
    tokenMs: number('token-ms', values['token-ms']),
  });
  const stop = () => void understudy.close().then(() => process.exit(0));
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  console.log(`understudy ready on ${understudy.url}`);
} catch (error) {
  console.error(sentenceFor(error));
  process.exit(1);
}

function number(name: string, value: string): number {
  const parsed = Number(value);
  if (value === '' || !Number.isInteger(parsed) || parsed < 0) {
    throw new RangeError(`The understudy's --${name} must be a whole number of 0 or more.`);
  }
  return parsed;
}

function sentenceFor(error: unknown): string {
  if (error instanceof RangeError) return error.message;
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return `The understudy can't start: port ${values.port} is taken.`;
  }
  return `The understudy can't start: ${error instanceof Error ? error.message : String(error)}`;
}
