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
    },
  });
  const { host, data, fresh, indexes } = values;
  const server = await startFirestore({
    host,
    port: Number(values.port),
    dataDir: data,
    fresh,
    indexesFile: indexes,
  });
  const stop = () => void server.close().then(() => process.exit(0));
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  console.log(`firestore ready on ${host}:${server.port}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
