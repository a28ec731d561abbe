import type { IncomingMessage, ServerResponse } from 'node:http';
import { LiveOrder, UnderstudyHears } from './control.ts';
import { Faults } from './faults.ts';
import type { LiveEndpoint } from './live/endpoint.ts';
import type { State } from './live/state.ts';
import { sendJson, WireError } from './wire/errors.ts';
import { parseBody } from './wire/request.ts';

type Methods = Record<string, (body: string) => unknown>;

/** What tests and developers may ask and say under `/control`; null for another path. */
export function controlMethods(url: URL, state: State, live: LiveEndpoint): Methods | null {
  const sessionId = url.searchParams.get('show') ?? undefined;
  switch (url.pathname) {
    case '/control/log':
      return { GET: () => ({ entries: state.log.entries() }), DELETE: () => state.log.clear() };
    case '/control/bill':
      return { GET: () => ({ lines: state.bill.lines(sessionId) }) };
    case '/control/faults':
      return {
        POST: (body) => state.faults.add(parseBody(body, Faults)),
        DELETE: () => state.faults.clear(sessionId),
      };
    case '/control/hears':
      return {
        GET: () => ({ queue: state.hears.all() }),
        POST: (body) => state.hears.add(parseBody(body, UnderstudyHears)),
        DELETE: () => state.hears.clear(sessionId),
      };
    case '/control/ears':
      return { GET: () => ({ ears: state.recognizer.kind }) };
    case '/control/live':
      return {
        GET: () => ({ connections: live.connections() }),
        POST: (body) => ({ connections: live.order(parseBody(body, LiveOrder)) }),
      };
    case '/control/trace':
      return { GET: () => state.trace?.all() ?? { shows: [] }, DELETE: () => state.trace?.clear() };
    default:
      return null;
  }
}

/** Answers by the request's method. @throws WireError 405 for another method */
export async function answerBy(
  methods: Methods,
  request: IncomingMessage,
  response: ServerResponse,
  body: () => Promise<string>,
): Promise<void> {
  const method = methods[request.method ?? ''];
  if (!method) throw new WireError(405, `This path takes ${Object.keys(methods).join(' or ')}.`);
  sendJson(response, 200, method(await body()) ?? {});
}
