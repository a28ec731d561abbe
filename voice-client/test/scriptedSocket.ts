import type { FromService } from '@improv/contract';
import type { VoiceSocket } from '@improv/voice-client';

/** A socket at whose other end a test sits: for what takes a minute, or never happens on one machine. */
export class ScriptedSocket implements VoiceSocket {
  binaryType = 'blob';
  readyState = 0;
  bufferedAmount = 0;
  onopen: VoiceSocket['onopen'] = null;
  onmessage: VoiceSocket['onmessage'] = null;
  onerror: VoiceSocket['onerror'] = null;
  onclose: VoiceSocket['onclose'] = null;
  readonly sent: (string | Uint8Array)[] = [];
  /** The code with which this side closed it. */
  closedWith: number | undefined;

  send(data: string | Uint8Array): void {
    this.sent.push(data);
  }

  close(code?: number): void {
    this.readyState = 2;
    this.closedWith = code;
  }

  /** The line stands, and the service says this. */
  answer(message: FromService): void {
    this.readyState = 1;
    this.onopen?.({});
    this.say(message);
  }

  say(message: object): void {
    this.onmessage?.({ data: JSON.stringify(message) });
  }

  /** The service closes, or the network does. */
  drop(code = 1006): void {
    this.readyState = 3;
    this.onclose?.({ code, reason: '' });
  }
}
