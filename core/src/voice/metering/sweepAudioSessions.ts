import { Timestamp } from 'firebase-admin/firestore';
import type { Context } from '../../context.ts';
import { errorName } from '../../errorText.ts';
import { audioSessions } from '../audioSession.ts';
import { completeAudioSession } from './completeAudioSession.ts';

const perSweep = 200;

/**
 * Ends the audio sessions whose instance has died and whose client has not returned in time.
 * @returns how many were ended
 */
export async function sweepAudioSessions(context: Pick<Context, 'db' | 'now' | 'log'>): Promise<number> {
  const { db, now, log } = context;
  const { docs } = await audioSessions(db)
    .where('endedAt', '==', null)
    .where('placeUntil', '<=', Timestamp.fromMillis(now()))
    .orderBy('placeUntil')
    .limit(perSweep)
    .get();
  const swept = await Promise.all(
    docs.map(({ id }) =>
      completeAudioSession(context, id, null, 'dropped', null).catch((error: unknown) => {
        // An unreadable document must not keep the other sessions open.
        log('audio_session_not_swept', { id, error: errorName(error) });
        return false;
      }),
    ),
  );
  return swept.filter(Boolean).length;
}
