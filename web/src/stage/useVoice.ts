import { type ComponentType, useCallback, useState } from 'react';
import { type CodeLoadError, loadCode } from '../newVersion/loadCode.ts';

type VoiceComponent = typeof import('../voice/Voice.tsx')['Voice'];

/** Speaking in a scene; nothing of it is loaded before the player asks for it. */
export function useVoice(): {
  /** Null while the player types. */
  readonly Voice: VoiceComponent | null;
  readonly ask: () => void;
  readonly leave: () => void;
  /** Why it could not be loaded; empty otherwise. */
  readonly trouble: string;
} {
  const [voice, setVoice] = useState<{ readonly Voice: VoiceComponent & ComponentType<never> } | null>(null);
  const [trouble, setTrouble] = useState('');
  const ask = (): void => {
    setTrouble('');
    loadCode(() => import('../voice/Voice.tsx')).then(
      ({ Voice }) => setVoice({ Voice }),
      ({ message }: CodeLoadError) => setTrouble(message),
    );
  };
  const leave = useCallback(() => setVoice(null), []);
  return { Voice: voice?.Voice ?? null, ask, leave, trouble };
}
