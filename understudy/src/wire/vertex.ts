import type { IncomingHttpHeaders } from 'node:http';
import { WireError } from './errors.ts';

/** A model as Vertex AI names it in a path, or in the setup of a Live connection. */
const resource =
  /projects\/[^/]+\/locations\/(?<location>[^/]+)\/publishers\/[^/]+\/models\/(?<model>[^/:]+)/;
/** The locations that are more than one region. */
const wide = ['global', 'us', 'eu'];

/** @throws WireError 401 for a request that brings neither a service's token nor a key */
export function requireIdentity(headers: IncomingHttpHeaders): void {
  if (/^Bearer \S+$/.test(headers.authorization ?? '') || headers['x-goog-api-key']) return;
  throw new WireError(
    401,
    'Request is missing required authentication credential. Expected OAuth 2 access token, login cookie or other valid authentication credential.',
  );
}

/**
 * Vertex AI doesn't have every model everywhere: Live ones are in regions alone, and what else Gemini has brought since its
 * version 3 is in no region (firebase.google.com/docs/ai-logic/locations, November 2026).
 * @param name a path or a name; one that names no location is let through
 * @returns what Vertex AI says of a model that it doesn't have there; null when it has it
 */
export function notThere(name: string): string | null {
  const { location, model } = resource.exec(name)?.groups ?? {};
  if (!location || !model) return null;
  const live = /live|native-audio/.test(model);
  const since3 = Number(/^gemini-(\d+)/.exec(model)?.[1] ?? 0) >= 3;
  const there = wide.includes(location) ? !live : live || !since3;
  if (there) return null;
  return `Publisher Model \`${resource.exec(name)?.[0]}\` was not found or your project does not have access to it. Please ensure you are using a valid model version.`;
}
