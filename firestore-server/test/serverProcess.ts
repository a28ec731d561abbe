import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));

/** The server as a process of its own; a test that ends takes it along. */
export class ServerProcess {
  readonly #child;
  readonly #exited: Promise<unknown[]>;
  stdout = '';
  stderr = '';

  constructor(args: string[]) {
    this.#child = spawn(process.execPath, [main, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    this.#child.stdout.on('data', (text) => {
      this.stdout += text;
    });
    this.#child.stderr.on('data', (text) => {
      this.stderr += text;
    });
    this.#exited = once(this.#child, 'close');
    onTestFinished(() => {
      this.#child.kill('SIGKILL');
    });
  }

  /** @returns the port, once the process says that it is ready */
  async ready(): Promise<number> {
    while (!this.stdout.includes('\n')) {
      await Promise.race([once(this.#child.stdout, 'data'), this.#exited]);
      if (this.#child.exitCode !== null) throw new Error(`The server ended: ${this.stderr}`);
    }
    return Number(/:(\d+)\n/.exec(this.stdout)?.[1]);
  }

  /** @returns the exit code, or null when a signal ended the process */
  async end(signal?: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
    if (signal) this.#child.kill(signal);
    const [code] = await this.#exited;
    return code as number | null;
  }
}
