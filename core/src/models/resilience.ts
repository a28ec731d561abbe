import {
  type CircuitBreakerPolicy,
  ConsecutiveBreaker,
  circuitBreaker,
  ExponentialBackoff,
  handleWhen,
  retry,
  wrap,
} from 'cockatiel';
import { InvalidModelOutputError, isTransient } from './errors.ts';

/** Tries per call at most, including the first. */
const maxTries = 3;
/** An unusable answer is requested again this often. */
const maxUnusable = 1;
/** Failures in a row that open a model's circuit. */
const opensAfter = 8;
/** How long an open circuit refuses calls before one is let through to try. */
const halfOpenAfterMs = 10_000;

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
 * Runs one call to a model: at most three tries with jittered backoff on 429, 5xx, timeouts and broken connections, an
 * unusable answer asked for once more, and a circuit breaker per model across all calls of this process.
 * @throws the last try's error, or cockatiel's `BrokenCircuitError` while the circuit is open
 */
export function callModel<T>(model: string, attempt: () => Promise<T>): Promise<T> {
  let unusable = 0;
  const again = retry(
    handleWhen(
      (error) =>
        isTransient(error) || (error instanceof InvalidModelOutputError && ++unusable <= maxUnusable),
    ),
    { maxAttempts: maxTries - 1, backoff: new ExponentialBackoff({ initialDelay: 150, maxDelay: 2_000 }) },
  );
  return wrap(again, breakerOf(model)).execute(attempt);
}
