/** Taken from a method, so that a handler's parameter may be wider than the event of a real socket. */
type Handler<Event> = { handle(event: Event): void }['handle'] | null;

/** The part of the standard WebSocket that a connection needs: the browser's and that of `ws` both fit. */
export interface VoiceSocket {
  binaryType: string;
  readonly readyState: number;
  /** Bytes waiting to leave. */
  readonly bufferedAmount: number;
  onopen: Handler<unknown>;
  onmessage: Handler<{ readonly data: unknown }>;
  onerror: Handler<unknown>;
  onclose: Handler<{ readonly code: number; readonly reason: string }>;
  send(data: string | Uint8Array<ArrayBuffer>): void;
  close(code?: number): void;
}

/** The `readyState` of an open socket. */
const open = 1;

export function isOpen(socket: VoiceSocket | null): socket is VoiceSocket {
  return socket?.readyState === open;
}
