import {
  Client,
  credentials,
  type Metadata,
  Server,
  ServerCredentials,
  type ServerDuplexStream,
  type ServerUnaryCall,
  type ServerWritableStream,
  type sendUnaryData,
} from '@grpc/grpc-js';
import { firestoreMethods, type Method, type Traffic, TrafficCount } from './firestoreTraffic.ts';

export interface FirestoreMeter {
  /** `host:port`, for FIRESTORE_EMULATOR_HOST. */
  readonly address: string;
  /** What has passed since it was last taken. */
  take(): Traffic;
  stop(): void;
}

const asIs = (message: Buffer): Buffer => message;

/**
 * A gRPC proxy in front of a Firestore server: every call of google.firestore.v1 goes through as the bytes it came as,
 * and is counted on the way. So the figures are those of the official SDK's own requests, its transactions and retries
 * included, and nothing in the product or in the server counts.
 * @param upstream `host:port` of the server
 */
export async function meterFirestore(upstream: string): Promise<FirestoreMeter> {
  const count = new TrafficCount();
  const client = new Client(upstream, credentials.createInsecure());
  const server = new Server();
  for (const method of firestoreMethods()) register(server, client, count, method);
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, bound) =>
      error ? reject(error) : resolve(bound),
    );
  });
  return {
    address: `127.0.0.1:${port}`,
    take: () => count.take(),
    stop: () => {
      server.forceShutdown();
      client.close();
    },
  };
}

function register(server: Server, client: Client, count: TrafficCount, method: Method): void {
  const { path } = method;
  if (method.requestStream) {
    const handle = (call: ServerDuplexStream<Buffer, Buffer>): void => {
      const counted = count.begin(method);
      const onward = client.makeBidiStreamRequest(path, asIs, asIs, passedOn(call.metadata));
      call.on('data', (message: Buffer) => {
        counted.request(message);
        onward.write(message);
      });
      call.on('end', () => onward.end());
      call.on('cancelled', () => onward.cancel());
      onward.on('data', (message: Buffer) => {
        counted.response(message);
        call.write(message);
      });
      onward.on('error', (error) => call.emit('error', error));
      onward.on('end', () => call.end());
    };
    server.register(path, handle, asIs, asIs, 'bidi');
  } else if (method.responseStream) {
    const handle = (call: ServerWritableStream<Buffer, Buffer>): void => {
      const counted = count.begin(method);
      counted.request(call.request);
      const onward = client.makeServerStreamRequest(path, asIs, asIs, call.request, passedOn(call.metadata));
      onward.on('data', (message: Buffer) => {
        counted.response(message);
        call.write(message);
      });
      call.on('cancelled', () => onward.cancel());
      onward.on('error', (error) => call.emit('error', error));
      onward.on('end', () => {
        counted.end();
        call.end();
      });
    };
    server.register(path, handle, asIs, asIs, 'serverStream');
  } else {
    const handle = (call: ServerUnaryCall<Buffer, Buffer>, answer: sendUnaryData<Buffer>): void => {
      const counted = count.begin(method);
      counted.request(call.request);
      client.makeUnaryRequest(path, asIs, asIs, call.request, passedOn(call.metadata), (error, message) => {
        if (message) counted.response(message);
        counted.end();
        answer(error, message ?? null);
      });
    };
    server.register(path, handle, asIs, asIs, 'unary');
  }
}

/** What the client said about the call, without what belongs to its own connection. */
function passedOn(metadata: Metadata): Metadata {
  const passed = metadata.clone();
  for (const name of Object.keys(passed.getMap())) {
    if (name.startsWith(':') || ['user-agent', 'te', 'content-type', 'grpc-accept-encoding'].includes(name))
      passed.remove(name);
  }
  return passed;
}
