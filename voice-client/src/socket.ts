/** As a method's, a handler's parameter may be wider than the event that a real socket brings. */
type Handler<Event> = { handle(event: Event): void }['handle'] | null;

/** The part of the W3C's WebSocket that a connection needs: a browser's own is one, and so is that of `ws`. */
export interface VoiceSocket {
  binaryType: string;
  readonly readyState: number;
  /** Bytes that were sent and have not left yet. */
  readonly bufferedAmount: number;
  onopen: Handler<unknown>;
  onmessage: Handler<{ readonly data: unknown }>;
  onerror: Handler<unknown>;
  onclose: Handler<{ readonly code: number; readonly reason: string }>;
  send(data: string | Uint8Array<ArrayBuffer>): void;
  close(code?: number): void;
}

/** The `readyState` of a socket that can be sent to. */
const open = 1;

export function isOpen(socket: VoiceSocket | null): socket is VoiceSocket {
  return socket?.readyState === open;
}
