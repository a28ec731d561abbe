import { termsVersion } from '@improv/contract';
import { Refusal } from '../refusal.ts';
import type { Member } from './member.ts';

/** @throws Refusal `terms-not-accepted` unless the member has agreed to the terms in force */
export function requireConsent({ consent }: Member): void {
  if (consent?.version === termsVersion) return;
  throw new Refusal(
    'terms-not-accepted',
    consent === undefined
      ? 'Before your first show, read the terms in the lobby and agree to them; load this page again to see them.'
      : 'The terms have changed since you agreed to them. Read them in the lobby before you go on; load this page again to see them.',
  );
}
