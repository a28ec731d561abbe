import { type CallableRequest, type CallableResponse, voiceTimes } from '@improv/contract';
import { Timestamp } from 'firebase-admin/firestore';
import { requireConsent } from '../../access/consent.ts';
import type { Context, Person } from '../../context.ts';
import { viewLimits } from '../../limits/readLimits.ts';
import { requireMoneyToSpeak, voiceSecondsLeft } from '../../limits/voice.ts';
import { Refusal } from '../../refusal.ts';
import { readAll } from '../../stored/readAll.ts';
import { utcDay } from '../../time/span.ts';
import { readProjectCostUsd } from '../../usage/dailyUsage.ts';
import { voiceMessages } from '../messages.ts';
import { newSecret } from '../secret.ts';
import { accessRefs, requireVoice } from './requireVoice.ts';
import { ticketRef, type VoiceTicket } from './ticket.ts';

/**
 * Gives a player the address of the voice service, and a ticket that is good once, within a minute.
 * @param url of the voice service; undefined when none is deployed
 * @throws Refusal `voice-not-open`, `terms-not-accepted`, `session-not-open`, `daily-cost-used`, `house-budget-spent`, and
 * what `requireVoice` refuses
 */
export async function openVoice(
  { db, now }: Pick<Context, 'db' | 'now'>,
  person: Person,
  { sessionId }: CallableRequest<'openVoice'>,
  url: string | undefined,
): Promise<CallableResponse<'openVoice'>> {
  if (!url) {
    throw new Refusal('voice-not-open', voiceMessages.noService);
  }
  const at = now();
  const [[member, runtime, used, snapshot], projectCostUsd] = await Promise.all([
    readAll(db, ...accessRefs(db, person, sessionId)),
    readProjectCostUsd(db, utcDay(at)),
  ]);
  const read = [member, runtime, await viewLimits(db, used, person), snapshot] as const;
  const access = requireVoice(read, person, at);
  const { config, allowance, limits, session } = access;
  requireConsent(access.member);
  if (session.stage === 'welcome') {
    throw new Refusal('session-not-open', voiceMessages.notOpen);
  }
  if (session.stage !== 'scene') {
    throw new Refusal('session-over', voiceMessages.over);
  }
  requireMoneyToSpeak(limits, allowance, config.limits, projectCostUsd, at);
  const ticket = newSecret();
  const instant = Timestamp.fromMillis(at);
  const expiresAt = Timestamp.fromMillis(at + voiceTimes.ticket);
  const { uid, email, name } = person;
  await ticketRef(db, ticket).create({
    uid,
    email,
    name,
    sessionId,
    createdAt: instant,
    updatedAt: instant,
    expiresAt,
  } satisfies VoiceTicket);
  return {
    url,
    ticket,
    expiresAt: expiresAt.toDate().toISOString(),
    secondsLeft: voiceSecondsLeft(limits, allowance),
  };
}
