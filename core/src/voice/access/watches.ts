import { type RuntimeConfig, runtimeConfigOf, runtimeConfigRef } from '../../config/runtime.ts';
import type { Context } from '../../context.ts';
import { listen } from '../../stored/listen.ts';
import { audioSessions } from '../audioSession.ts';

/** Why a process has lost an audio session: its client resumed it elsewhere, or opened the show anew. */
export type Loss = 'taken-over' | 'elsewhere';

/**
 * Reports to a process each audio session that it has lost, within about a second.
 * @param instanceId of the process
 * @param onLost called when the watch itself fails
 * @returns stops the watch
 */
export function watchHeld(
  { db }: Pick<Context, 'db'>,
  instanceId: string,
  onLoss: (audioSessionId: string, loss: Loss) => void,
  onLost: (error: Error) => void,
): () => void {
  const open = audioSessions(db).where('holder', '==', instanceId).where('endedAt', '==', null);
  return listen(
    open,
    (held) => {
      for (const { type, doc } of held.docChanges()) {
        if (type === 'removed') onLoss(doc.id, 'taken-over');
        else if (doc.get('replacedBy') !== null) onLoss(doc.id, 'elsewhere');
      }
    },
    onLost,
  );
}

/**
 * Reports the admins' controls at once, and within about a second of every change.
 * @param onLost called when the watch itself fails
 * @returns stops the watch
 */
export function watchControls(
  { db }: Pick<Context, 'db'>,
  onChange: (config: RuntimeConfig) => void,
  onLost: (error: Error) => void,
): () => void {
  return listen(runtimeConfigRef(db), (snapshot) => onChange(runtimeConfigOf(snapshot)), onLost);
}
