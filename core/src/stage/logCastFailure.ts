import type { PlayContext } from '../context.ts';
import { errorName } from '../errorText.ts';
import { refusedStatus } from '../models/errors.ts';

/** Characters of the API's own message. */
const detailLength = 500;

/**
 * Logs that a member of the cast failed. Where the model refuses the request itself, that is logged apart: each further request
 * of the kind fails too, until an engineer or an admin puts it right.
 * @param event for example `room_failed` @param fields ids and numbers
 */
export function logCastFailure(
  { log }: Pick<PlayContext, 'log'>,
  event: string,
  fields: Record<string, unknown>,
  error: unknown,
): void {
  log(event, { ...fields, error: errorName(error) });
  const status = refusedStatus(error);
  if (status !== null)
    log('model_request_refused', { ...fields, status, detail: String(error).slice(0, detailLength) });
}
