// Clients of `wireServer.ts`, in a process of their own: each sends 640 bytes every 20 ms and 1,920 every 40 ms, both ways
// of a scene at once, and times each round trip. Prints one line of JSON.
//   node bench/src/voice/wirePlayers.ts URL binary|base64|opus SESSIONS SECONDS
import { downFrameMs, downSampleRate, upFrameMs } from '@improv/contract';
import { monotonicMs, until } from '@improv/testing/monotonic';
import { upFrameBytes } from '@improv/testing/voice/clip';
import { WebSocket } from 'ws';
import { summary } from '../statistics.ts';
import { asWireName, wires } from './wires.ts';

const [url = '', name, sessions, seconds] = process.argv.slice(2);
const wire = wires[asWireName(name)];
const downFrameBytes = (2 * downSampleRate * downFrameMs) / 1_000;
/** The first seconds are the compiler's. Milliseconds. */
const warmUpMs = 2_000;

const trips: number[] = [];
let bytes = 0;
const from = monotonicMs();
const deadline = from + warmUpMs + Number(seconds) * 1_000;
await Promise.all(Array.from({ length: Number(sessions) }, talk));
console.log(JSON.stringify({ frames: trips.length, bytes, round_trip_ms: summary(trips, 2) }));
process.exit();

async function talk(): Promise<void> {
  const socket = new WebSocket(url, { perMessageDeflate: false });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  const sentAt: number[] = [];
  socket.on('message', (data: Buffer) => {
    const now = monotonicMs();
    const sent = sentAt[wire.read(data).seq] ?? Number.NaN;
    if (sent >= from + warmUpMs) trips.push(now - sent);
  });
  const stream = async (size: number, everyMs: number): Promise<void> => {
    const pcm = voiced(size);
    const began = monotonicMs() + Math.random() * everyMs;
    for (let n = 0; monotonicMs() < deadline; n += 1) {
      await until(began + n * everyMs);
      const data = wire.write(sentAt.length, pcm);
      bytes += data.length;
      sentAt.push(monotonicMs());
      socket.send(data);
    }
  };
  await Promise.all([stream(upFrameBytes, upFrameMs), stream(downFrameBytes, downFrameMs)]);
}

/** Something like a vowel, PCM16: silence or noise would say little of what a codec makes of a voice. */
function voiced(bytes: number): Uint8Array {
  const samples = Int16Array.from({ length: bytes / 2 }, (_, n) =>
    [1, 2, 3, 5, 8].reduce((sum, k) => sum + (2_500 / k) * Math.sin(n * 0.04 * k), 200 * Math.random()),
  );
  return new Uint8Array(samples.buffer);
}
