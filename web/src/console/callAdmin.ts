import {
  type AdminCallableName,
  adminCallables,
  type CallableInput,
  type CallableResponse,
} from '@improv/contract';
import { callFor } from '../server/call.ts';
import { noteConnectivity } from '../server/connectivity.ts';

/**
 * Calls what only admins may, and checks that what comes back is what the contract says.
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
