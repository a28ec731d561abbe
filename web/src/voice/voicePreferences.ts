import type { SpeakingWay } from './voiceState.ts';

/** How the player likes to be heard, and by which microphone; kept on this device. */
const keptWay = 'voice:way';
const keptMicrophone = 'voice:microphone';

export function savedSpeakingWay(): SpeakingWay {
  return read(keptWay) === 'hold' ? 'hold' : 'hands-free';
}

export function saveSpeakingWay(way: SpeakingWay): void {
  write(keptWay, way);
}

export function savedMicrophoneId(): string | null {
  return read(keptMicrophone);
}

export function saveMicrophoneId(id: string): void {
  write(keptMicrophone, id);
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Storage may be full or forbidden; then it holds until the page is left.
  }
}
