import { downFrameMs, downSampleRate, upFrameMs } from '@improv/contract';
import { monotonicMs, until } from '@improv/testing/monotonic';
import { upFrameBytes } from '@improv/testing/voice/clip';
import { WebSocket } from 'ws';

/** One turn as frames: what the player said, what was answered, and the quiet between. */
export interface Exchange {
  readonly upFrames: number;
  readonly waitMs: number;
  readonly downFrames: number;
  readonly restMs: number;
}

const downFrameBytes = (2 * downSampleRate * downFrameMs) / 1_000;

/** Sends the same frames as a scene had to a server that sends each back, until a deadline. @returns round trips, ms */
export async function playEcho(
  url: string,
  exchanges: readonly Exchange[],
  deadline: number,
): Promise<number[]> {
  const socket = new WebSocket(url, { perMessageDeflate: false });
  await new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  const trips: number[] = [];
  const sentAt: number[] = [];
  socket.on('message', (data: Buffer) => {
    trips.push(monotonicMs() - (sentAt[data.readUInt32LE(0)] ?? Number.NaN));
  });
  const send = async (count: number, bytes: number, everyMs: number): Promise<void> => {
    const from = monotonicMs();
    for (let n = 1; n <= count && monotonicMs() < deadline; n += 1) {
      await until(from + n * everyMs);
      const frame = Buffer.alloc(bytes);
      frame.writeUInt32LE(sentAt.length, 0);
      sentAt.push(monotonicMs());
      socket.send(frame);
    }
  };
  while (monotonicMs() < deadline) {
    for (const { upFrames, waitMs, downFrames, restMs } of exchanges) {
      await send(upFrames, upFrameBytes, upFrameMs);
      await until(Math.min(deadline, monotonicMs() + waitMs));
      await send(downFrames, downFrameBytes, downFrameMs);
      await until(Math.min(deadline, monotonicMs() + restMs));
    }
  }
  const closed = new Promise((resolve) => socket.once('close', resolve));
  socket.close();
  await closed;
  return trips;
}
