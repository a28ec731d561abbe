import { create } from 'zustand';

/** Whether the server can be reached, as far as this device knows. */
export const useConnectivity = create<{ reachable: boolean }>(() => ({ reachable: true }));

/** Records whether a call reached the server. */
export function noteConnectivity(reachable: boolean): void {
  if (useConnectivity.getState().reachable !== reachable) useConnectivity.setState({ reachable });
}

/**
 * Follows the browser's `online` and `offline` events. Ignores `navigator.onLine` at the start: a server on this machine is
 * reachable without a network.
 */
export function watchNetwork(): void {
  window.addEventListener('offline', () => noteConnectivity(false));
  window.addEventListener('online', () => noteConnectivity(true));
}
