import { voiceMessages } from './messages.ts';
import type { Microphone } from './voiceState.ts';

/** The microphones of this device; browsers tell their names once the player has allowed one. */
export async function listMicrophones(): Promise<Microphone[]> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices
    .filter(({ kind }) => kind === 'audioinput')
    .map(({ deviceId, label }, index) => ({
      id: deviceId,
      name: label || voiceMessages.settings.unnamedMicrophone(index + 1),
    }));
}
