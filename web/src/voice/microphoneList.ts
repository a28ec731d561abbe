import { voiceMessages } from './messages.ts';
import type { Microphone, VoiceEvent } from './voiceState.ts';

/** Entries that stand for another device on the list, which Chrome adds. */
const standIns = ['default', 'communications', ''];

/** The microphones of this device, followed while they come and go. */
export interface MicrophoneList {
  /** Lists them anew. */
  readonly refresh: () => Promise<void>;
  readonly close: () => void;
}

interface MicrophoneListOptions {
  /** Id of the microphone in use; null when it isn't known. */
  readonly inUse: () => string | null;
  readonly dispatch: (event: VoiceEvent) => void;
}

/** Follows the list; a microphone that is connected meanwhile, such as a headset's, is offered to the player. */
export function watchMicrophoneList({ inUse, dispatch }: MicrophoneListOptions): MicrophoneList {
  const { mediaDevices } = navigator;
  let known: ReadonlySet<string> | null = null;

  async function refresh(): Promise<void> {
    const microphones = await listMicrophones();
    const before = known;
    known = new Set(microphones.map(({ id }) => id));
    dispatch({ type: 'microphones', microphones, microphoneId: inUse() });
    if (!before) return;
    const connected = microphones.find(
      ({ id }) => !before.has(id) && !standIns.includes(id) && id !== inUse(),
    );
    if (connected) dispatch({ type: 'offer', offer: { kind: 'microphone', microphone: connected } });
  }

  const changed = (): void => void refresh();
  mediaDevices.addEventListener('devicechange', changed);
  return { refresh, close: () => mediaDevices.removeEventListener('devicechange', changed) };
}

/** The microphones of this device; browsers tell their names once the player has allowed one. */
async function listMicrophones(): Promise<Microphone[]> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices
    .filter(({ kind }) => kind === 'audioinput')
    .map(({ deviceId, label }, index) => ({
      id: deviceId,
      name: label || voiceMessages.settings.unnamedMicrophone(index + 1),
    }));
}
