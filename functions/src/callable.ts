import {
  type CallableName,
  type CallableRequest,
  type CallableResponse,
  type Chunk,
  callables,
  type RefusalDetails,
  type RefusalReason,
  refusalReasons,
} from '@improv/contract';
import { type Context, normalEmail, type Person, Refusal, requireAdmin, requireMember } from '@improv/core';
import { logger } from 'firebase-functions';
import {
  type CallableFunction,
  type CallableOptions,
  HttpsError,
  type CallableRequest as HttpsRequest,
  onCall,
} from 'firebase-functions/https';
import { theContext } from './context.ts';
import { noteError } from './errors.ts';
import { region } from './region.ts';

/** Who may call: anybody signed in with a verified address, members only, or admins only. */
type Access = 'signed-in' | 'members' | 'admins';

/** One call, checked: who calls, and what for. */
export interface Call<N extends CallableName> {
  readonly context: Context;
  readonly person: Person;
  /** Custom claims of the caller's ID token. */
  readonly claims: Record<string, unknown>;
  readonly request: CallableRequest<N>;
  /** Streams a chunk to the caller; does nothing when they didn't ask for a stream or are gone. */
  readonly emit: (chunk: Chunk) => void;
}

const options: CallableOptions = {
  region,
  // One instance carries many calls: nearly all of a call is waiting for a model.
  concurrency: 80,
  memory: '512MiB',
  timeoutSeconds: 120,
  enforceAppCheck: process.env.ENFORCE_APP_CHECK === 'true',
};

/**
 * A callable of the contract: checks the caller and the input, runs the handler, and turns refusals into HTTPS errors
 * whose `details` are the contract's `RefusalDetails`.
 * @param more where this callable differs from the others
 */
export function callable<N extends CallableName>(
  name: N,
  access: Access,
  handler: (call: Call<N>) => Promise<CallableResponse<N>>,
  more: Pick<CallableOptions, 'timeoutSeconds'> = {},
): CallableFunction<unknown, Promise<CallableResponse<N>>, Chunk> {
  return onCall<unknown, Promise<CallableResponse<N>>, Chunk>(
    { ...options, ...more },
    async (https, response) => {
      try {
        const person = personOf(https);
        const request = inputOf(name, https.data);
        const context = theContext();
        await admit(access, context, person);
        const emit = (chunk: Chunk): void => {
          if (https.acceptsStreaming && !response?.signal.aborted) void response?.sendChunk(chunk);
        };
        return await handler({ context, person, claims: https.auth?.token ?? {}, request, emit });
      } catch (error) {
        await noteError(error);
        throw toHttpsError(name, error);
      }
    },
  );
}

/** The guest list decides, read anew for every call. @throws Refusal `not-a-member`, `not-an-admin` */
async function admit(access: Access, { db }: Context, { email }: Person): Promise<void> {
  if (access === 'members') await requireMember(db, email);
  if (access === 'admins') await requireAdmin(db, email);
}

/** @throws Refusal `not-signed-in`, `email-not-verified` */
function personOf({ auth }: HttpsRequest<unknown>): Person {
  if (!auth) throw new Refusal('not-signed-in', 'Sign in first.');
  const { email, email_verified: verified, name } = auth.token;
  if (!email || !verified) {
    throw new Refusal('email-not-verified', 'Sign in with a Google account whose email address is verified.');
  }
  return { uid: auth.uid, email: normalEmail(email), name: typeof name === 'string' ? name : '' };
}

/** @throws Refusal `bad-input`, saying which field and why */
function inputOf<N extends CallableName>(name: N, data: unknown): CallableRequest<N> {
  const parsed = callables[name].request.safeParse(data ?? {});
  if (parsed.success) return parsed.data as CallableRequest<N>;
  const [issue] = parsed.error.issues;
  // The contract's own messages are sentences; the library's name no field.
  const message = issue?.message ?? 'not valid';
  const field = issue?.path.join('.') || 'the request';
  throw new Refusal(
    'bad-input',
    message.endsWith('.') ? message : `Something is wrong with ${field}: ${message}.`,
  );
}

function toHttpsError(name: CallableName, error: unknown): HttpsError {
  if (error instanceof Refusal) return refused(error.reason, error.message, error.retryAt);
  logger.error('callable_failed', {
    name,
    error: error instanceof Error ? (error.stack ?? error.message) : 'unknown',
  });
  return new HttpsError('internal', 'Something broke backstage. Nothing is lost: try again in a moment.');
}

function refused(reason: RefusalReason, sentence: string, retryAt: Date | undefined): HttpsError {
  const details: RefusalDetails = { reason, ...(retryAt && { retryAt: retryAt.toISOString() }) };
  return new HttpsError(refusalReasons[reason], sentence, details);
}
