import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { StartupError } from './startupError.ts';

export interface ChildServiceOptions {
  /** As shown: "firestore". */
  readonly name: string;
  /** Node's arguments: the script and its own. */
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Record<string, string>;
  readonly logFile: string;
  /** Sees each line of output. */
  readonly onLine?: (line: string) => void;
}

const linesKept = 12;
/** From SIGTERM to SIGKILL. */
const stopGraceMs = 6_000;

/** One child process of the stack, with its log. */
export class ChildService {
  readonly name: string;
  /** Settles when the process has ended, for whatever reason. */
  readonly ended: Promise<void>;
  #child: ChildProcess;
  #lastLines: string[] = [];
  #stopping = false;
  #exit = '';
  #watchers: { pattern: RegExp; found: (line: string) => void }[] = [];

  constructor({ name, args, cwd, env, logFile, onLine }: ChildServiceOptions) {
    this.name = name;
    this.#child = spawn(process.execPath, args, {
      cwd,
      env,
      // The channel (see exitWithParent.mjs) closes when this process is gone.
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      // A group of its own: Ctrl-C in the terminal is for the launcher alone, and the whole group can be ended.
      detached: process.platform !== 'win32',
    });
    const log = createWriteStream(logFile);
    // A full disk must not end the stack over its log.
    log.on('error', () => {});
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      if (!stream) continue;
      createInterface({ input: stream }).on('line', (line) => {
        log.write(`${line}\n`);
        this.#lastLines = [...this.#lastLines, line].slice(-linesKept);
        this.#watchers = this.#watchers.filter(({ pattern, found }) => {
          if (!pattern.test(line)) return true;
          found(line);
          return false;
        });
        onLine?.(line);
      });
    }
    this.ended = new Promise((done) => {
      this.#child.once('error', (error) => {
        this.#exit = error.message;
        done();
      });
      this.#child.once('close', (code, signal) => {
        this.#exit = signal ?? `exit code ${code}`;
        log.end();
        done();
      });
    });
  }

  /**
   * The first line that matches.
   * @throws StartupError if the process ends before, or says nothing of the kind within `withinMs`
   */
  async says(pattern: RegExp, withinMs: number): Promise<string> {
    let timer: NodeJS.Timeout | undefined;
    try {
      return await Promise.race([
        new Promise<string>((found) => this.#watchers.push({ pattern, found })),
        this.ended.then(() => {
          throw this.lost();
        }),
        new Promise<never>((_, fail) => {
          timer = setTimeout(
            () =>
              fail(new StartupError(`${this.name} was not ready after ${withinMs / 1000} s.${this.#tail()}`)),
            withinMs,
          );
        }),
      ]);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Settles only if the process ends without being told to. */
  get endedByItself(): Promise<StartupError> {
    return new Promise((answer) => void this.ended.then(() => !this.#stopping && answer(this.lost())));
  }

  /** Says that the process is gone, with the last it wrote. */
  lost(): StartupError {
    return new StartupError(`${this.name} stopped by itself (${this.#exit}).${this.#tail()}`);
  }

  /** Ends the process and all it started; returns once it is gone. */
  async stop(): Promise<void> {
    this.#stopping = true;
    this.#child.kill('SIGTERM');
    const timer = setTimeout(() => this.#killGroup(), stopGraceMs);
    await this.ended;
    clearTimeout(timer);
    this.#killGroup();
  }

  #killGroup(): void {
    const { pid } = this.#child;
    try {
      if (pid && process.platform !== 'win32') process.kill(-pid, 'SIGKILL');
      else this.#child.kill('SIGKILL');
    } catch {
      // Nothing of the group is left.
    }
  }

  #tail(): string {
    return this.#lastLines.length === 0 ? '' : ` Its last lines:\n  ${this.#lastLines.join('\n  ')}`;
  }
}
