import { parseArgs } from 'node:util';
import { startUnderstudy } from './server.ts';

const { env } = process;
const { values } = parseArgs({
  options: {
    host: { type: 'string', default: '127.0.0.1' },
    port: { type: 'string', default: '8787' },
    'first-token-ms': { type: 'string', default: env.UNDERSTUDY_FIRST_TOKEN_MS ?? '120' },
    'token-ms': { type: 'string', default: env.UNDERSTUDY_TOKEN_MS ?? '18' },
    // Percentages, so that they are whole numbers too: 400 is four times as fast as it is heard, 0 all at once.
    'live-speed': { type: 'string', default: env.UNDERSTUDY_LIVE_SPEED ?? '400' },
    'live-playback': { type: 'string', default: env.UNDERSTUDY_LIVE_PLAYBACK ?? '100' },
    'live-connection-ms': { type: 'string', default: env.UNDERSTUDY_LIVE_CONNECTION_MS ?? '600000' },
    'live-handle-ms': { type: 'string', default: env.UNDERSTUDY_LIVE_HANDLE_MS ?? '7200000' },
    ears: { type: 'string', default: env.UNDERSTUDY_EARS ?? 'auto' },
    'live-trace': { type: 'boolean', default: env.UNDERSTUDY_LIVE_TRACE === '1' },
  },
});

try {
  const understudy = await startUnderstudy({
    host: values.host,
    port: number('port', values.port),
    firstTokenMs: number('first-token-ms', values['first-token-ms']),
    tokenMs: number('token-ms', values['token-ms']),
    live: {
      speed: rate('live-speed', values['live-speed']),
      playback: rate('live-playback', values['live-playback']),
      connectionMs: number('live-connection-ms', values['live-connection-ms']),
      handleMs: number('live-handle-ms', values['live-handle-ms']),
    },
    ears: earsCalled(values.ears),
    trace: values['live-trace'],
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

/** @param value per cent of the speed of hearing; 0 for no limit */
function rate(name: string, value: string): number {
  return number(name, value) / 100 || Number.POSITIVE_INFINITY;
}

function earsCalled(value: string): 'auto' | 'none' {
  if (value === 'auto' || value === 'none') return value;
  throw new RangeError("The understudy's --ears must be auto or none.");
}

function sentenceFor(error: unknown): string {
  if (error instanceof RangeError) return error.message;
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return `The understudy can't start: port ${values.port} is taken.`;
  }
  return `The understudy can't start: ${error instanceof Error ? error.message : String(error)}`;
}
