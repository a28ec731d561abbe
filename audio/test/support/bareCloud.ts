import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { listenLocally } from '@improv/testing/listenLocally';
import { metadataServer } from '@improv/testing/metadataServer';
import { WebSocket, WebSocketServer } from 'ws';

/** One thing that Vertex AI was asked. */
interface Asked {
  /** Of the model: `projects/P/locations/L/publishers/google/models/M`. */
  readonly model: string;
  /** `generateContent` and its like; `live` for a conversation. */
  readonly method: string;
  readonly authorization: string | undefined;
}

/** What a Google Cloud project has around a container, as far as it goes on this machine. */
export interface BareCloud {
  /** All that a container finds in its environment: what Cloud Run sets, and where things are here. */
  readonly env: Readonly<Record<string, string>>;
  readonly asked: readonly Asked[];
  close(): void;
}

/**
 * A metadata server that gives a service its project and its identity, and the understudy behind Vertex AI's address, which
 * tells what was asked.
 * @param addresses of the stack
 */
export async function aBareCloud(
  projectId: string,
  addresses: { readonly understudy: string; readonly firestore: string },
): Promise<BareCloud> {
  const asked: Asked[] = [];
  const metadata = metadataServer(projectId);
  const vertex = vertexServer(addresses.understudy, asked);
  const [metadataPort, vertexPort] = await Promise.all([metadata, vertex].map(listenLocally));
  return {
    env: {
      PORT: '0',
      K_SERVICE: 'improv-voice',
      K_REVISION: 'improv-voice-00001-abc',
      K_CONFIGURATION: 'improv-voice',
      GCE_METADATA_HOST: `127.0.0.1:${metadataPort}`,
      GOOGLE_VERTEX_BASE_URL: `http://127.0.0.1:${vertexPort}`,
      FIRESTORE_EMULATOR_HOST: addresses.firestore,
    },
    asked,
    close() {
      for (const server of [metadata, vertex]) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
}

function vertexServer(understudy: string, asked: Asked[]): Server {
  const server = createServer(async (request, response) => {
    const { authorization } = request.headers;
    const [, model = '', method = ''] = /^\/v1beta1\/(projects\/[^:]+):(\w+)/.exec(request.url ?? '') ?? [];
    asked.push({ model, method, authorization });
    const body = await new Response(request as unknown as ReadableStream).text();
    const answer = await fetch(understudy + request.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
      body,
    });
    const type = answer.headers.get('content-type') ?? 'text/plain';
    response.writeHead(answer.status, { 'content-type': type }).end(await answer.text());
  });
  const sockets = new WebSocketServer({ server, perMessageDeflate: false });
  sockets.on('connection', (client, request) =>
    relay(client, understudy.replace(/^http/, 'ws') + request.url, request.headers, asked),
  );
  return server;
}

/** Hands on what either side of a Live connection says, and notes the model that it is set up with. */
function relay(client: WebSocket, url: string, { authorization }: IncomingHttpHeaders, asked: Asked[]): void {
  const upstream = new WebSocket(url, { headers: authorization ? { authorization } : {} });
  const opened = once(upstream, 'open');
  opened.catch(() => client.close(1011));
  client.once('message', (data) => {
    const { setup } = JSON.parse(String(data)) as { setup: { model: string } };
    asked.push({ model: setup.model, method: 'live', authorization });
  });
  client.on('message', async (data) => {
    await opened;
    upstream.send(String(data));
  });
  upstream.on('message', (data) => client.send(String(data)));
  client.once('close', () => upstream.close());
  upstream.once('close', (code, reason) => client.close(code >= 1007 ? code : 1000, reason));
}
