import {
  type CallableChunk,
  type CallableName,
  type CallableRequest,
  type CallableResponse,
  callables,
  isDocumentId,
  type RefusalDetails,
  type RefusalReason,
  refusalReasons,
  serverTimeLimit,
} from '@improv/contract';
import {
  adminOf,
  type Context,
  errorStack,
  memberOf,
  normalEmail,
  type Person,
  RateLimiter,
  Refusal,
} from '@improv/core';
import type { DocumentSnapshot } from 'firebase-admin/firestore';
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
import { callMessages } from './messages.ts';
import { inspectPayload, maxBodyBytes, payloadFault } from './payload.ts';
import { region } from './region.ts';

/** Who may call: all who are signed in with a verified address, members only, or admins only. */
type Access = 'signed-in' | 'members' | 'admins';

/** One call, checked: who calls, and what for. */
export interface Call<N extends CallableName> {
  readonly context: Context;
  readonly person: Person;
  /** Custom claims of the caller's ID token. */
  readonly claims: Record<string, unknown>;
  readonly request: CallableRequest<N>;
  /** Streams a chunk to the caller, unless they asked for no stream or have disconnected. */
  readonly emit: (chunk: CallableChunk<N>) => void;
}

const options: CallableOptions = {
  region,
  // One instance carries many calls: nearly all of a call is waiting for a model.
  concurrency: 80,
  memory: '512MiB',
};

/** Of each callable. A thousand people who type keep about 250 turns under way: four instances. See decision 029. */
const maxInstances: Readonly<Record<Access, number>> = { 'signed-in': 10, members: 10, admins: 2 };

/** Switched on once the web app is built with its site key: see docs/deploying.md. */
const requiresAppCheck = process.env.ENFORCE_APP_CHECK === 'true';

const rateLimiter = new RateLimiter();

/** Where one callable differs from the others. */
interface Differences {
  /** Of a request's body. */
  readonly maxBytes?: number;
}

/**
 * A callable of the contract: checks the page, the caller, the input and the caller's rate, runs the handler, and turns
 * refusals into HTTPS errors whose `details` are the contract's `RefusalDetails`. What needs no database is checked first.
 */
export function callable<N extends CallableName>(
  name: N,
  access: Access,
  handler: (call: Call<N>) => Promise<CallableResponse<N>>,
  differences: Differences = {},
): CallableFunction<unknown, Promise<CallableResponse<N>>, CallableChunk<N>> {
  const limits = { maxBytes: maxBodyBytes, ...differences };
  const timeoutSeconds = serverTimeLimit(name);
  const called = onCall<unknown, Promise<CallableResponse<N>>, CallableChunk<N>>(
    { ...options, timeoutSeconds, maxInstances: maxInstances[access] },
    async (https, response) => {
      try {
        verifyApp(https);
        const person = personOf(https);
        const request = inputOf(name, https);
        const context = theContext();
        const { entry, done } = await rateLimiter.begin(context, person.email, timeoutSeconds * 1_000);
        try {
          authorize(access, entry);
          const emit = (chunk: CallableChunk<N>): void => {
            if (https.acceptsStreaming && !response?.signal.aborted) void response?.sendChunk(chunk);
          };
          return await handler({ context, person, claims: https.auth?.token ?? {}, request, emit });
        } finally {
          await done();
        }
      } catch (error) {
        await noteError(error);
        throw toHttpsError(name, error);
      }
    },
  );
  return new Proxy(called, {
    apply: (target, self, [request, ...rest]: Parameters<typeof called>) => {
      inspectPayload(request, limits.maxBytes);
      return Reflect.apply(target, self, [request, ...rest]);
    },
  });
}

/** The guest list decides, read anew for every call. @throws Refusal `not-a-member`, `not-an-admin` */
function authorize(access: Access, entry: DocumentSnapshot): void {
  if (access === 'members') memberOf(entry);
  if (access === 'admins') adminOf(entry);
}

/** @throws Refusal `app-not-verified` when App Check is required; the SDK has checked the token */
function verifyApp({ app }: HttpsRequest<unknown>): void {
  if (!requiresAppCheck || app) return;
  throw new Refusal('app-not-verified', callMessages.appNotVerified);
}

/** @throws Refusal `not-signed-in`, `email-not-verified` */
function personOf({ auth }: HttpsRequest<unknown>): Person {
  if (!auth) throw new Refusal('not-signed-in', callMessages.notSignedIn);
  const { email, email_verified: verified, name } = auth.token;
  if (!email || !verified) {
    throw new Refusal('email-not-verified', callMessages.emailNotVerified);
  }
  // The address names documents. No mailbox of Google's has a slash in it; an account's address may.
  if (!isDocumentId(normalEmail(email))) {
    throw new Refusal('email-not-verified', callMessages.addressWithSlash);
  }
  return { uid: auth.uid, email: normalEmail(email), name: typeof name === 'string' ? name : '' };
}

/** @throws Refusal `bad-input`, saying which field and why */
function inputOf<N extends CallableName>(
  name: N,
  { data, rawRequest }: HttpsRequest<unknown>,
): CallableRequest<N> {
  const fault = payloadFault(rawRequest);
  if (fault !== undefined) throw new Refusal('bad-input', fault);
  const parsed = callables[name].request.safeParse(data ?? {});
  if (parsed.success) return parsed.data as CallableRequest<N>;
  const [issue] = parsed.error.issues;
  // The contract's own messages are sentences; the library's name no field.
  const message = issue?.message ?? 'not valid';
  const field = issue?.path.join('.') ?? '';
  throw new Refusal('bad-input', message.endsWith('.') ? message : callMessages.badField(field, message));
}

function toHttpsError(name: CallableName, error: unknown): HttpsError {
  if (error instanceof Refusal) return refused(error.reason, error.message, error.retryAt);
  logger.error('callable_failed', {
    name,
    error: errorStack(error),
  });
  return new HttpsError('internal', callMessages.internal);
}

function refused(reason: RefusalReason, sentence: string, retryAt: Date | undefined): HttpsError {
  const details: RefusalDetails = { reason, ...(retryAt && { retryAt: retryAt.toISOString() }) };
  return new HttpsError(refusalReasons[reason], sentence, details);
}
