import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { containerOptions } from '@improv/audio/container';
import { exitWithParent, stopProcess } from '@improv/testing/childService';
import { onMeasuredCore } from './pin.ts';
import type { Gauge } from './readGauge.ts';

const root = join(import.meta.dirname, '../../..');
const gauge = pathToFileURL(join(import.meta.dirname, 'gauge.ts')).href;
/** From SIGTERM to SIGKILL. */
const stopGraceMs = 15_000;
/** Longest wait for a process's answer. Milliseconds. */
const answerMs = 20_000;

/** A server in a process of its own, that can be asked how it fares. */
export interface MeasuredPart {
  readonly said: RegExpExecArray;
  /** @param anew how late it is counts from now on */
  read(anew?: boolean): Promise<Gauge>;
  stop(): Promise<void>;
}

/**
 * Starts a script of the project as the voice service's container starts its own, and waits until it says that it is ready.
 * @param args the script, from the root, and its own arguments
 * @param hear gets each line that it writes afterwards
 * @param pinned whether it has a core to itself, see `leaveMeasuredCore`
 */
export async function startMeasured(
  args: readonly string[],
  ready: RegExp,
  env: NodeJS.ProcessEnv = process.env,
  hear: (line: string) => void = () => undefined,
  pinned = false,
): Promise<MeasuredPart> {
  const node: [string, ...string[]] = [process.execPath, ...containerOptions(), '--import', exitWithParent];
  const [file, ...rest] = pinned ? onMeasuredCore(node) : node;
  const child = spawn(file, [...rest, '--import', gauge, ...args], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    // Linux deals out the cores session by session: what is measured has one of its own, as it has a container elsewhere.
    detached: true,
  });
  return {
    said: await saying(child, ready, hear, args.join(' ')),
    read: (anew = false) => ask(child, anew),
    stop: () => stopProcess(child, stopGraceMs),
  };
}

function saying(
  child: ChildProcess,
  ready: RegExp,
  hear: (line: string) => void,
  name: string,
): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    if (!child.stdout) throw new Error(`${name} has no output`);
    child.once('exit', () => reject(new Error(`${name} ended before it was ready`)));
    createInterface(child.stdout).on('line', (line) => {
      const said = ready.exec(line);
      if (said) resolve(said);
      else hear(line);
    });
  });
}

function ask(child: ChildProcess, anew: boolean): Promise<Gauge> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('a process did not say how it fares')), answerMs);
    const hear = (message: unknown): void => {
      if (typeof message !== 'object' || message === null || !('gauge' in message)) return;
      clearTimeout(timer);
      child.off('message', hear);
      resolve(message.gauge as Gauge);
    };
    child.on('message', hear);
    child.send(anew ? 'gauge anew' : 'gauge');
  });
}
