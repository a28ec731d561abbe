import { termsVersion } from '@improv/contract';
import { Refusal } from '../refusal.ts';
import type { Member } from './member.ts';
import { accessMessages } from './messages.ts';

/** @throws Refusal `terms-not-accepted` unless the member has agreed to the terms in force */
export function requireConsent({ consent }: Member): void {
  if (consent?.version === termsVersion) return;
  throw new Refusal(
    'terms-not-accepted',
    consent === undefined ? accessMessages.termsNotAccepted : accessMessages.termsChanged,
  );
}
