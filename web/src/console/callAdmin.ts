import {
  type AdminCallableName,
  adminCallables,
  type CallableInput,
  type CallableResponse,
} from '@improv/contract';
import { callFor } from '../server/call.ts';
import { noteConnectivity } from '../server/connectivity.ts';

/**
 * Calls an admin callable and validates the response against the contract.
 * @throws ApiError
 */
export function callAdmin<N extends AdminCallableName>(
  name: N,
  input: CallableInput<N>,
): Promise<CallableResponse<N>> {
  return callFor(name, input, (data) => {
    noteConnectivity(true);
    return adminCallables[name].response.parse(data) as CallableResponse<N>;
  });
}
