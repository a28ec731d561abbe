// Clients of `wireServer.ts`, in a process of their own: each sends 640 bytes every 20 ms and 1,920 every 40 ms, both ways
// of a scene at once, and times each round trip. Prints one line of JSON.
//   node bench/src/voice/wirePlayers.ts URL binary|base64 SESSIONS SECONDS
import { downFrameMs, downSampleRate, upFrameMs } from '@improv/contract';
import { WebSocket } from 'ws';
import { monotonicMs, until } from '../monotonic.ts';
import { summary } from '../statistics.ts';
import { upFrameBytes } from './player/clip.ts';
import { wires } from './wires.ts';

const [url = '', name, sessions, seconds] = process.argv.slice(2);
const wire = wires[name === 'base64' ? 'base64' : 'binary'];
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
    const pcm = new Uint8Array(size).map(() => Math.random() * 256);
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
