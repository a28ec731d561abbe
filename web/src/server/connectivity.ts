import { create } from 'zustand';

/** Whether the theatre can be reached, as far as this device can tell. */
export const useConnectivity = create<{ reachable: boolean }>(() => ({ reachable: true }));

/** Called with what each call to the server came to. */
export function noteConnectivity(reachable: boolean): void {
  if (useConnectivity.getState().reachable !== reachable) useConnectivity.setState({ reachable });
}

/** Listens for the network going and coming. What `navigator.onLine` says at the start is not asked: a server on this
 * very machine is reachable without any network. */
export function watchNetwork(): void {
  window.addEventListener('offline', () => noteConnectivity(false));
  window.addEventListener('online', () => noteConnectivity(true));
}
