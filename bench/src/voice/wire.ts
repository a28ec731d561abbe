// What the voice wire would cost in another form: raw PCM in binary frames, as it is, beside the same sound in base64
// inside JSON, and in Opus. A server takes each frame out of its wrapping, down to PCM, and wraps it anew, as a relay to a
// model that speaks PCM does; its clients live in a process of their own and send both ways of a scene at once, without a
// pause.
//   npm run bench:wire -- --sessions 50,200 --seconds 10
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { watchMachine } from '../machine.ts';
import { round, type Summary } from '../statistics.ts';
import { startMeasured } from './measuredPart.ts';
import { watch } from './watch.ts';
import { type WireName, wireNames } from './wires.ts';

const { values } = parseArgs({
  options: { sessions: { type: 'string', default: '50,200' }, seconds: { type: 'string', default: '10' } },
});
const counts = values.sessions.split(',').map(Number);
const seconds = Number(values.seconds);
if (![...counts, seconds].every((number) => Number.isInteger(number) && number > 0 && number <= 1_000)) {
  console.error('--sessions takes whole numbers with commas, --seconds a whole number');
  process.exit(1);
}

interface Heard {
  readonly frames: number;
  readonly bytes: number;
  readonly round_trip_ms: Summary;
}

const runs = [];
for (const sessions of counts) {
  for (const wire of wireNames) runs.push(await measure(wire, sessions));
}
console.log(JSON.stringify({ benchmark: 'wire', seconds, runs }));
process.exit(0);

async function measure(wire: WireName, sessions: number) {
  const server = await startMeasured(['bench/src/voice/wireServer.ts', wire], /^wire ready on (?<url>\S+)/);
  try {
    const machine = watchMachine();
    const watching = await watch([server]);
    const args = [server.said.groups?.url ?? '', wire, String(sessions), String(seconds)];
    const players = spawn(process.execPath, [join(import.meta.dirname, 'wirePlayers.ts'), ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const { frames, bytes, round_trip_ms } = JSON.parse(await text(players.stdout)) as Heard;
    const { cpu } = await watching();
    return {
      wire,
      sessions,
      cpu: round(cpu, 3),
      cpu_per_session: round(cpu / sessions, 5),
      round_trip_ms,
      kbit_per_second_up_per_session: round((bytes * 8) / 1_000 / (seconds + 2) / sessions),
      frames,
      machine_busy: machine().machine_busy,
    };
  } finally {
    await server.stop();
  }
}
