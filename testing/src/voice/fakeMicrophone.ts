import { writeFile } from 'node:fs/promises';
import { upSampleRate } from '@improv/contract';
import { speak } from './clip.ts';

/** Chromium's arguments for a microphone that plays a file over and over, without asking for permission. */
export function fakeMicrophone(file: string): string[] {
  return [
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-audio-capture=${file}`,
    '--autoplay-policy=no-user-gesture-required',
  ];
}

/**
 * Writes a file in which a line is spoken, for a fake microphone.
 * @param silence seconds of it before each time that the line is spoken
 * @param pause seconds of it before each part of a line that is given in parts
 */
export async function speakInto(
  file: string,
  understudyUrl: string,
  line: string | readonly string[],
  silence: number,
  pause = 0,
): Promise<void> {
  const pcm = [quiet(silence)];
  for (const [at, part] of [line].flat().entries()) {
    const { frames } = await speak(understudyUrl, part);
    pcm.push(...(at > 0 ? [quiet(pause)] : []), ...frames);
  }
  await writeFile(file, wav(Buffer.concat(pcm)));
}

const quiet = (seconds: number): Uint8Array => Buffer.alloc(2 * Math.round(upSampleRate * seconds));

/** A mono file of PCM16 at a microphone's rate. */
function wav(pcm: Buffer): Buffer {
  const head = Buffer.alloc(44);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(36 + pcm.length, 4);
  head.write('WAVEfmt ', 8, 'latin1');
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(upSampleRate, 24);
  head.writeUInt32LE(2 * upSampleRate, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36, 'latin1');
  head.writeUInt32LE(pcm.length, 40);
  return Buffer.concat([head, pcm]);
}
