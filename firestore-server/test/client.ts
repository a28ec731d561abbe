import { createRequire } from 'node:module';
import type * as admin from '@google-cloud/firestore';

/*
 * The client is the SDK that the product uses, the repository's own, and not the one that the engine needs beside it.
 */
const sdk: typeof admin = createRequire(new URL('../../package.json', import.meta.url))(
  '@google-cloud/firestore',
);
export const { FieldPath, FieldValue, Filter, GeoPoint, Timestamp, AggregateField } = sdk;
export type Db = admin.Firestore;

export const projectId = 'demo-test';

// Nothing here runs on Google Cloud; without this the client asks the network whether it does.
process.env.METADATA_SERVER_DETECTION = 'none';

/** An official client of the server at a port. */
export function connectTo(port: number): Db {
  // Read by the client when it is made: no TLS, no credentials.
  process.env.FIRESTORE_EMULATOR_HOST = `127.0.0.1:${port}`;
  return new sdk.Firestore({ projectId });
}
