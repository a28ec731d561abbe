import { termsVersion } from '@improv/contract';
import type { FieldValue, Timestamp } from 'firebase-admin/firestore';

/**
 * The guest list's entry of a member who has agreed to the terms.
 * @param at when they were let in, and agreed
 * @param more what is different about them
 */
export function memberEntry(email: string, at: Timestamp | FieldValue, more: Record<string, unknown> = {}) {
  const consent = { version: termsVersion, acceptedAt: at };
  return { email, role: 'player', tier: 'text', consent, createdAt: at, updatedAt: at, ...more };
}
