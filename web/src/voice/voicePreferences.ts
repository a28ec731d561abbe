import type { PauseLength } from './sound/endPointing.ts';
import type { SpeakingWay } from './voiceState.ts';

/** Keys in `localStorage`: the preferences belong to this device, not to the account. */
const wayKey = 'voice:way';
const microphoneKey = 'voice:microphone';
const pauseKey = 'voice:pause';

export function savedSpeakingWay(): SpeakingWay {
  return read(wayKey) === 'hold' ? 'hold' : 'hands-free';
}

export function saveSpeakingWay(way: SpeakingWay): void {
  write(wayKey, way);
}

export function savedPause(): PauseLength {
  return read(pauseKey) === 'long' ? 'long' : 'short';
}

export function savePause(length: PauseLength): void {
  write(pauseKey, length);
}

export function savedMicrophoneId(): string | null {
  return read(microphoneKey);
}

export function saveMicrophoneId(id: string): void {
  write(microphoneKey, id);
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
    // Storage may be full or forbidden; then the choice holds until the page is left.
  }
}
