import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { MethodDefinition } from '@grpc/grpc-js';
import { fromJSON } from '@grpc/proto-loader';
import { z } from 'zod';

/** What went over the wire to Firestore and back. */
export interface Traffic {
  /** Remote calls. */
  readonly calls: number;
  /** Documents looked at, found or not, as Firestore bills them: a query without a result counts as one. */
  readonly reads: number;
  /** Documents written or deleted. */
  readonly writes: number;
  /** Of gRPC messages, both ways, without HTTP/2's own framing. */
  readonly bytes: number;
}

export type Method = MethodDefinition<object, object>;

/** One remote call, counted as its messages pass. */
export interface CountedCall {
  request(message: Buffer): void;
  response(message: Buffer): void;
  /** The answer is complete. */
  end(): void;
}

const Written = z.object({ writes: z.array(z.unknown()).default([]) });
const Looked = z.object({ result: z.enum(['found', 'missing']).optional() });
const Queried = z.object({ document: z.unknown().optional() });
const Listened = z.object({ documentChange: z.unknown().optional() });
const nothing: Traffic = { calls: 0, reads: 0, writes: 0, bytes: 0 };

/** Every method of google.firestore.v1, from the descriptor that the SDK ships. */
export function firestoreMethods(): Method[] {
  const shipped = createRequire(import.meta.url).resolve('@google-cloud/firestore/package.json');
  const descriptor = JSON.parse(readFileSync(join(dirname(shipped), 'build/protos/v1.json'), 'utf8'));
  const loaded = fromJSON(descriptor, { keepCase: false, longs: String, enums: String, oneofs: true });
  const service = loaded['google.firestore.v1.Firestore'];
  if (!service || 'format' in service)
    throw new Error('The Firestore package ships no service of that name.');
  return Object.values(service) as Method[];
}

/** Counts reads, writes and bytes from the messages themselves. */
export class TrafficCount {
  #traffic: Traffic = nothing;

  begin(method: Method): CountedCall {
    const name = method.path.split('/').at(-1) ?? '';
    let read = 0;
    this.#add({ calls: 1 });
    return {
      request: (message) =>
        this.#add({
          bytes: message.length,
          writes: writesIn(name, () => method.requestDeserialize(message)),
        }),
      response: (message) => {
        const reads = readsIn(name, () => method.responseDeserialize(message));
        read += reads;
        this.#add({ bytes: message.length, reads });
      },
      end: () => {
        if (name === 'RunQuery' && read === 0) this.#add({ reads: 1 });
      },
    };
  }

  /** What has passed since it was last taken. */
  take(): Traffic {
    const taken = this.#traffic;
    this.#traffic = nothing;
    return taken;
  }

  #add(more: Partial<Traffic>): void {
    const { calls, reads, writes, bytes } = this.#traffic;
    this.#traffic = {
      calls: calls + (more.calls ?? 0),
      reads: reads + (more.reads ?? 0),
      writes: writes + (more.writes ?? 0),
      bytes: bytes + (more.bytes ?? 0),
    };
  }
}

function writesIn(name: string, request: () => object): number {
  switch (name) {
    case 'Commit':
    case 'BatchWrite':
    case 'Write':
      return Written.parse(request()).writes.length;
    case 'CreateDocument':
    case 'UpdateDocument':
    case 'DeleteDocument':
      return 1;
    default:
      return 0;
  }
}

function readsIn(name: string, response: () => object): number {
  switch (name) {
    case 'GetDocument':
      return 1;
    case 'BatchGetDocuments':
      return Looked.parse(response()).result === undefined ? 0 : 1;
    case 'RunQuery':
      return Queried.parse(response()).document ? 1 : 0;
    case 'Listen':
      return Listened.parse(response()).documentChange ? 1 : 0;
    default:
      return 0;
  }
}
