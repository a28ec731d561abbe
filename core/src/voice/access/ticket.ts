import type { DocumentReference, Firestore } from 'firebase-admin/firestore';
import { z } from 'zod';
import { Instant } from '../../stored/instant.ts';
import { hashOf } from '../secret.ts';

/** `voiceTickets/{hash}`: the right to open one audio session in one show. Redeeming deletes it. */
export const VoiceTicket = z.object({
  uid: z.string(),
  email: z.string(),
  /** As the account gives it; may be empty. */
  name: z.string(),
  sessionId: z.string(),
  createdAt: Instant,
  updatedAt: Instant,
  expiresAt: Instant,
});
export type VoiceTicket = z.infer<typeof VoiceTicket>;

export function ticketRef(db: Firestore, ticket: string): DocumentReference {
  return db.collection('voiceTickets').doc(hashOf(ticket));
}

/** The ticket in a document; null when there is none or it has expired. @param now epoch milliseconds */
export function validTicket(data: unknown, now: number): VoiceTicket | null {
  if (data === undefined) return null;
  const ticket = VoiceTicket.parse(data);
  return ticket.expiresAt.toMillis() > now ? ticket : null;
}
