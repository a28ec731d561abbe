// `npm start`: the whole product on this machine, until Ctrl-C.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import open from 'open';
import { root } from '../../bin/packages.mjs';
import { help, readFlags } from './flags.ts';
import { progressTo } from './progress.ts';
import { type Stack, startStack } from './stack.ts';
import { sentenceOf } from './startupError.ts';

let stop = async () => {};
let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    console.log('stopping');
    void stop().finally(() => process.exit(0));
  });
}

try {
  const flags = readFlags(process.argv.slice(2));
  if (flags.help) {
    console.log(help);
    process.exit(0);
  }
  await play(flags);
} catch (error) {
  // What fails because it was told to stop is no failure.
  if (!stopping) {
    console.error(sentenceOf(error));
    process.exit(1);
  }
}

async function play({
  offset,
  data,
  fresh,
  cold,
  firebaseFirestore,
  open: opens,
}: ReturnType<typeof readFlags>): Promise<void> {
  const settings = join(root, '.env.local');
  if (existsSync(settings)) process.loadEnvFile(settings);
  const dataDir = data ?? join(root, '.local', offset === 0 ? '' : String(offset));
  const stack: Stack = await startStack(
    { offset, dataDir, fresh, cold, firebaseFirestore, progress: progressTo((line) => console.log(line)) },
    (how) => {
      stop = how;
    },
  );
  console.log(`ready: ${stack.url}`);
  if (opens) await open(stack.url);
  const why = await stack.lost;
  if (stopping) return;
  stopping = true;
  await stack.stop();
  console.error(why.message);
  process.exit(1);
}
