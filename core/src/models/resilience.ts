import {
  type CircuitBreakerPolicy,
  ConsecutiveBreaker,
  circuitBreaker,
  DelegateBackoff,
  ExponentialBackoff,
  handleWhen,
  type IBackoff,
  type IRetryBackoffContext,
  retry,
  wrap,
} from 'cockatiel';
import { askedWaitMs, InvalidModelOutputError, isTransient } from './errors.ts';

/** Tries per call at most, including the first. */
const maxTries = 3;
/** An unusable answer is requested again this often. */
const maxUnusable = 1;
/** A wait that the API asks for is kept up to this; a longer one is the caller's to tell. */
const patienceMs = 4_000;
/** Failures in a row that open a model's circuit. */
const opensAfter = 8;
/** How long an open circuit refuses calls before one is let through to try. */
const halfOpenAfterMs = 10_000;

const exponential = new ExponentialBackoff({ initialDelay: 150, maxDelay: 2_000 });
/** Grows with each try, and is never shorter than what the API asks for. */
const backoff = new DelegateBackoff<IRetryBackoffContext<unknown>, IBackoff<unknown>>((context, before) => {
  const next = before?.next(context) ?? exponential.next();
  const asked = 'error' in context.result ? askedWaitMs(context.result.error) : null;
  return { delay: Math.max(next.duration, asked ?? 0), state: next };
});

const breakers = new Map<string, CircuitBreakerPolicy>();

function breakerOf(model: string): CircuitBreakerPolicy {
  let breaker = breakers.get(model);
  if (!breaker) {
    breaker = circuitBreaker(handleWhen(isTransient), {
      halfOpenAfter: halfOpenAfterMs,
      breaker: new ConsecutiveBreaker(opensAfter),
    });
    breakers.set(model, breaker);
  }
  return breaker;
}

/**
 * Runs one call to a model: at most three tries on 429, 5xx, timeouts and broken connections, with jittered backoff or the
 * wait that the API asks for; an unusable answer is asked for once more; a circuit breaker per model guards all calls of this
 * process.
 * @param attempt one try; it is told why the one before failed, undefined for the first
 * @throws the last try's error, or cockatiel's `BrokenCircuitError` while the circuit is open
 */
export function callModel<T>(model: string, attempt: (before: unknown) => Promise<T>): Promise<T> {
  let unusable = 0;
  let before: unknown;
  const mayTryAgain = (error: unknown): boolean => {
    before = error;
    if (error instanceof InvalidModelOutputError) return ++unusable <= maxUnusable;
    return isTransient(error) && (askedWaitMs(error) ?? 0) <= patienceMs;
  };
  const again = retry(handleWhen(mayTryAgain), { maxAttempts: maxTries - 1, backoff });
  return wrap(again, breakerOf(model)).execute(() => attempt(before));
}
