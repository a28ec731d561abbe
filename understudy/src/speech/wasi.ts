/** WASI error numbers that are answered here. */
const badFile = 8;
const cannotSeek = 29;

/** The one folder that the program sees, and the one file that it may open in it. */
const folder = 3;
const file = 4;
/** Every right there is, as WASI counts them. */
const allRights = 0x1fff_ffffn;

/** What the program ended with. */
class Exit extends Error {
  readonly code: number;

  constructor(code: number) {
    super(`the program ended with code ${code}`);
    this.code = code;
  }
}

/**
 * Runs a WASI command once, in memory: it gets its arguments, sees an empty folder, and may write one file.
 * @param args with the program's own name first
 * @returns what it wrote to the file that it opened last
 * @throws Error with what it said on its error stream, when it ends with another code than 0
 */
export function runInMemory(module: WebAssembly.Module, args: readonly string[]): Uint8Array {
  const words = args.map((arg) => Buffer.from(`${arg}\0`));
  const written = new GrowingFile();
  let said = '';
  let memory: ArrayBuffer | null = null;
  const view = () => new DataView(at().buffer);
  const at = () => new Uint8Array(memory ?? exported());
  const exported = () => {
    const { memory: own } = instance.exports;
    if (!(own instanceof WebAssembly.Memory)) throw new Error('the program has no memory');
    return own.buffer;
  };

  const calls = {
    args_sizes_get(count: number, size: number) {
      view().setUint32(count, words.length, true);
      view().setUint32(size, Buffer.concat(words).length, true);
      return 0;
    },
    args_get(pointers: number, bytes: number) {
      let to = bytes;
      for (const [n, word] of words.entries()) {
        view().setUint32(pointers + 4 * n, to, true);
        at().set(word, to);
        to += word.length;
      }
      return 0;
    },
    clock_time_get(_clock: number, _precision: bigint, time: number) {
      view().setBigUint64(time, 0n, true);
      return 0;
    },
    fd_prestat_get(fd: number, about: number) {
      if (fd !== folder) return badFile;
      view().setUint32(about, 0, true);
      view().setUint32(about + 4, 1, true);
      return 0;
    },
    fd_prestat_dir_name(_fd: number, name: number) {
      at().set([0x2f], name);
      return 0;
    },
    fd_fdstat_get(fd: number, about: number) {
      const kind = fd === folder ? 3 : fd < folder ? 2 : 4;
      view().setUint8(about, kind);
      view().setUint16(about + 2, 0, true);
      view().setBigUint64(about + 8, allRights, true);
      view().setBigUint64(about + 16, allRights, true);
      return 0;
    },
    fd_fdstat_set_flags: () => 0,
    path_open(...[, , , , , , , , opened]: number[]) {
      written.clear();
      view().setUint32(opened ?? 0, file, true);
      return 0;
    },
    fd_close: () => 0,
    fd_read: () => badFile,
    fd_seek(fd: number, offset: bigint, from: number, position: number) {
      if (fd !== file) return cannotSeek;
      view().setBigUint64(position, BigInt(written.seek(Number(offset), from)), true);
      return 0;
    },
    fd_write(fd: number, parts: number, count: number, total: number) {
      let length = 0;
      for (let n = 0; n < count; n += 1) {
        const start = view().getUint32(parts + 8 * n, true);
        const bytes = at().subarray(start, start + view().getUint32(parts + 8 * n + 4, true));
        if (fd === file) written.write(bytes);
        else said += Buffer.from(bytes).toString('latin1');
        length += bytes.length;
      }
      view().setUint32(total, length, true);
      return 0;
    },
    proc_exit(code: number) {
      throw new Exit(code);
    },
  };

  const instance = new WebAssembly.Instance(module, { wasi_snapshot_preview1: calls });
  const { _start: start } = instance.exports;
  if (typeof start !== 'function') throw new Error('the program is no WASI command');
  try {
    start();
  } catch (error) {
    if (!(error instanceof Exit)) throw error;
    if (error.code !== 0) throw new Error(`${error.message}: ${said.trim()}`);
  } finally {
    memory = null;
  }
  return written.bytes();
}

class GrowingFile {
  #bytes = new Uint8Array(1 << 18);
  #length = 0;
  #at = 0;

  clear(): void {
    this.#length = 0;
    this.#at = 0;
  }

  /** @param from 0 the start, 1 here, 2 the end */
  seek(offset: number, from: number): number {
    this.#at = offset + (from === 1 ? this.#at : from === 2 ? this.#length : 0);
    return this.#at;
  }

  write(bytes: Uint8Array): void {
    const end = this.#at + bytes.length;
    if (end > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(end, 2 * this.#bytes.length));
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes.set(bytes, this.#at);
    this.#at = end;
    this.#length = Math.max(this.#length, end);
  }

  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }
}
