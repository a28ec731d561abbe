import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PocketsphinxFiles } from './files.ts';

/** One decoder; it takes about 100 MB and listens to one utterance at a time. */
export interface Recognizer {
  begin(): void;
  /** The next samples, 16 kHz mono. */
  hear(pcm: Int16Array): void;
  /** @returns the words it made out, lower-case; empty when there were none */
  end(): string;
}

/**
 * Opens the C library through koffi, which is optional and therefore not imported. Functions and types are those of
 * `pocketsphinx.h` and `cmd_ln.h`, release 5prealpha.
 * @returns makes one recognizer after another
 * @throws Error when the library can't be loaded, or a recognizer can't be made
 */
export function openLibrary({ library, model }: PocketsphinxFiles): () => Recognizer {
  const koffi: typeof import('koffi') = createRequire(import.meta.url)('koffi');
  const base = koffi.load(join(dirname(library), 'libsphinxbase.so.3'), { global: true });
  const sphinx = koffi.load(library);
  const definitions = sphinx.func('void* ps_args()');
  const configure = base.func('void* cmd_ln_parse_r(void*, void*, int, char**, int)');
  const init = sphinx.func('void* ps_init(void*)');
  const start = sphinx.func('int ps_start_utt(void*)');
  const process = sphinx.func('int ps_process_raw(void*, void*, size_t, int, int)');
  const stop = sphinx.func('int ps_end_utt(void*)');
  const hypothesis = sphinx.func('const char* ps_get_hyp(void*, _Out_ int*)');

  const args = [
    'pocketsphinx',
    ...['-hmm', join(model, 'en-us')],
    ...['-lm', join(model, 'en-us.lm.bin')],
    ...['-dict', join(model, 'cmudict-en-us.dict')],
    // Without its second pass and with a narrower beam it keeps up with several talkers and loses few words.
    ...['-fwdflat', 'no', '-maxhmmpf', '10000'],
    ...['-logfn', '/dev/null'],
  ];
  return () => {
    const decoder: unknown = init(configure(null, definitions(), args.length, args, 0));
    if (!decoder) throw new Error('pocketsphinx could not be started.');
    return {
      begin: () => void start(decoder),
      hear: (pcm) => void process(decoder, pcm, pcm.length, 0, 0),
      end: () => {
        stop(decoder);
        const heard: unknown = hypothesis(decoder, [0]);
        return typeof heard === 'string' ? heard : '';
      },
    };
  };
}
