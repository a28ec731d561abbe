import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { withoutJunk } from '../junk.ts';
import type { Recognition, SpeechRecognizer } from '../speechRecognizer.ts';
import type { PocketsphinxFiles } from './files.ts';
import type { FromListener, ToListener } from './messages.ts';

/** Utterances listened to at once: two cores follow about six, and each takes 100 MB. */
const mostEars = 4;
/** Milliseconds after which an utterance is given up. */
const patienceMs = 3_000;

/** Opens the recognizer: Debian's pocketsphinx; null when it can't be started. Takes about 0.5 s. */
export async function openPocketsphinx(files: PocketsphinxFiles): Promise<SpeechRecognizer | null> {
  const listener = listen(files);
  const [ready] = await Promise.race([once(listener, 'message'), once(listener, 'exit').then(() => [false])]);
  return ready ? new PocketsphinxRecognizer(files, listener) : null;
}

/** The recognizer in a process of its own, which is started again when it dies. */
class PocketsphinxRecognizer implements SpeechRecognizer {
  readonly kind = 'pocketsphinx';
  readonly #files: PocketsphinxFiles;
  readonly #understood = new Map<number, (text: string) => void>();
  #listener: ChildProcess | null = null;
  #lent = 0;
  #nextId = 0;

  constructor(files: PocketsphinxFiles, listener: ChildProcess) {
    this.#files = files;
    this.#attend(listener);
  }

  begin(): Recognition | null {
    if (this.#lent >= mostEars) return null;
    this.#lent += 1;
    const utterance = this.#nextId;
    this.#nextId += 1;
    let over = false;
    const giveBack = () => {
      if (!over) this.#lent -= 1;
      over = true;
    };
    this.#tell({ do: 'begin', utterance });
    return {
      hear: (samples) => this.#tell({ do: 'hear', utterance, pcm: samples.slice() }),
      understand: async () => {
        const text = await this.#end(utterance);
        giveBack();
        return withoutJunk(text);
      },
      leave: () => {
        if (!over) this.#tell({ do: 'leave', utterance });
        giveBack();
      },
    };
  }

  close(): void {
    this.#listener?.disconnect();
    this.#listener = null;
  }

  #end(utterance: number): Promise<string> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => settle(''), patienceMs);
      const settle = (text: string) => {
        clearTimeout(timer);
        this.#understood.delete(utterance);
        resolve(text);
      };
      this.#understood.set(utterance, settle);
      this.#tell({ do: 'end', utterance });
    });
  }

  #tell(message: ToListener): void {
    this.#running().send(message, () => {});
  }

  #running(): ChildProcess {
    return this.#listener ?? this.#attend(listen(this.#files));
  }

  #attend(listener: ChildProcess): ChildProcess {
    listener.on('message', ({ utterance, text }: FromListener) => this.#understood.get(utterance)?.(text));
    listener.once('exit', () => {
      if (this.#listener !== listener) return;
      this.#listener = null;
      for (const settle of [...this.#understood.values()]) settle('');
    });
    this.#listener = listener;
    return listener;
  }
}

function listen({ library, model }: PocketsphinxFiles): ChildProcess {
  const listener = fork(fileURLToPath(new URL('./listener.ts', import.meta.url)), [library, model], {
    serialization: 'advanced',
    execArgv: [],
  });
  listener.on('error', (error) => console.error(error));
  return listener;
}
