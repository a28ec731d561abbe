import { parseArgs } from 'node:util';
import { logVerbosity, setLogVerbosity } from '@grpc/grpc-js';
import { startFirestore } from './server.ts';

// What gRPC would log of a taken port is said below, once.
setLogVerbosity(logVerbosity.NONE);

try {
  const { values } = parseArgs({
    options: {
      host: { type: 'string', default: '127.0.0.1' },
      port: { type: 'string', default: '8080' },
      data: { type: 'string' },
      fresh: { type: 'boolean', default: false },
      indexes: { type: 'string' },
      // ISO 8601: TTL policies go by a clock that stands there now.
      'ttl-from': { type: 'string' },
    },
  });
  const { host, data, fresh, indexes, 'ttl-from': written } = values;
  const from = written === undefined ? undefined : Date.parse(written);
  if (Number.isNaN(from))
    throw new Error(`--ttl-from takes an instant in ISO 8601, and "${written}" is none.`);
  const startedAt = performance.now();
  const server = await startFirestore({
    host,
    port: Number(values.port),
    dataDir: data,
    fresh,
    indexesFile: indexes,
    ttlNow: from === undefined ? undefined : () => from + performance.now() - startedAt,
  });
  const stop = () => void server.close().then(() => process.exit(0));
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  console.log(`firestore ready on ${host}:${server.port}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
