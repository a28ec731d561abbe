import type { DownFrame, FromService, Turn } from '@improv/contract';
import {
  VoiceConnection,
  type VoiceConnectionOptions,
  type VoiceEnd,
  type VoiceSocket,
} from '@improv/voice-client';

/** What a connection has told its owner. */
export interface Told {
  readonly messages: FromService[];
  readonly frames: DownFrame[];
  /** What was said onto the wire. */
  readonly said: (string | Uint8Array)[];
  drops: number;
  tickets: number;
  end: VoiceEnd | null;
}

/** A connection that is not yet open, and its owner, who writes down what they are told. */
export function aConnection(
  url: () => string,
  openSocket: (url: string) => VoiceSocket,
  options: Partial<VoiceConnectionOptions> = {},
): { connection: VoiceConnection; told: Told } {
  const told: Told = { messages: [], frames: [], said: [], drops: 0, tickets: 0, end: null };
  const connection = new VoiceConnection({
    openSocket,
    now: Date.now,
    random: Math.random,
    openVoice: async () => {
      told.tickets += 1;
      return { url: url(), ticket: `ticket-${told.tickets}` };
    },
    isTransient: () => false,
    lastHeard: () => ({ utterance: 3, seq: 7 }),
    isKept: (_: readonly Turn[]) => false,
    onMessage: (message) => told.messages.push(message),
    onFrame: (frame) => told.frames.push(frame),
    onDrop: () => {
      told.drops += 1;
    },
    onEnd: (end) => {
      told.end = end;
    },
    beforeSend: (data) => told.said.push(data),
    ...options,
  });
  return { connection, told };
}
