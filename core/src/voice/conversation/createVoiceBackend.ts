import { randomUUID } from 'node:crypto';
import { watchMember } from '../../access/watchMember.ts';
import { reserve, settle } from '../../costs/count.ts';
import { errorName } from '../../errorText.ts';
import { Tally } from '../../models/meter.ts';
import { getSession } from '../../sessions/getSession.ts';
import { sessionRef, TurnDocument, turnRef } from '../../sessions/session.ts';
import { correctLine } from '../../stage/correctLine.ts';
import { logBroken } from '../../stored/brokenDocuments.ts';
import { countError } from '../../usage/dailyUsage.ts';
import { redeemTicket } from '../access/redeemTicket.ts';
import { takeOverSession } from '../access/takeOverSession.ts';
import { watchControls, watchHeld } from '../access/watches.ts';
import { completeAudioSession } from '../metering/completeAudioSession.ts';
import { meterVoice } from '../metering/meterVoice.ts';
import { settleHandover } from '../metering/settleHandover.ts';
import { readScene } from './scene.ts';
import { SpokenTurns } from './spokenTurns.ts';
import type { VoiceBackend, VoiceBackendContext } from './voiceBackend.ts';

/** Creates the backend that runs in this process. */
export function createVoiceBackend(context: VoiceBackendContext): VoiceBackend {
  logBroken(context.db, context.log);
  const here =
    <G extends unknown[], R>(act: (within: VoiceBackendContext, ...given: G) => R) =>
    (...given: G): R =>
      act(context, ...given);
  const turns = new SpokenTurns(context);
  return {
    redeemTicket: here(redeemTicket),
    takeOverSession: here(takeOverSession),
    getSession: here(getSession),
    readScene: here(readScene),
    beginSpokenTurn: (person, line) => turns.begin(person, line),
    completeSpokenTurn: (id, reply) => turns.complete(id, reply),
    abandonSpokenTurn: (id) => turns.abandon(id),
    correctLine: here(correctLine),
    async readCall(sessionId, turn) {
      const stored = await turnRef(sessionRef(context.db, sessionId), turn).get();
      if (!stored.exists) return null;
      const { kind, reply } = TurnDocument.parse(stored.data());
      return kind === 'exchange' ? null : reply;
    },
    async speak(text, role) {
      const tally = new Tally();
      try {
        const { pcm } = await context.models.speak(text, role, tally);
        return { pcm, usage: tally.total, error: null };
      } catch (error) {
        return { pcm: null, usage: tally.total, error: errorName(error) };
      }
    },
    meterVoice: here(meterVoice),
    settleHandover: here(settleHandover),
    reserveVoice: (sessionId) => reserve(context, sessionId, context.models.mostOnLine),
    settleVoice: here(settle),
    completeAudioSession: here(completeAudioSession),
    countError: (kind) => countError(context.db, kind, randomUUID(), context.now()),
    watchControls: here(watchControls),
    watchMember: here(watchMember),
    watchHeld: here(watchHeld),
  };
}
