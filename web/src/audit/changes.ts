import type { AuditState } from '@improv/contract';
import { dollars } from '../money/dollars.ts';
import { auditMessages } from './messages.ts';

/** One field that a change touched, in words. */
export interface Change {
  readonly what: string;
  /** Null where there is no state: before a member is added, after one is removed. */
  readonly before: string | null;
  readonly after: string | null;
}

/** The fields that differ between two states; nested fields count each, by their path. */
export function changesOf(before: AuditState, after: AuditState): Change[] {
  const [was, is] = [flat(before), flat(after)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((field) => was.get(field) !== is.get(field))
    .map((field) => ({
      what: auditMessages.fields[field] ?? field,
      before: before && inWords(field, was.get(field)),
      after: after && inWords(field, is.get(field)),
    }));
}

type Leaf = string | number | boolean | null;

/** All values by their path, such as `limits.showsPerDay`; lists as JSON. */
function flat(state: unknown, path = ''): Map<string, Leaf> {
  if (typeof state === 'object' && state !== null && !Array.isArray(state)) {
    return new Map(
      Object.entries(state).flatMap(([name, inner]) => [...flat(inner, path ? `${path}.${name}` : name)]),
    );
  }
  if (path === '') return new Map();
  return new Map([[path, Array.isArray(state) ? JSON.stringify(state) : (state as Leaf)]]);
}

function inWords(field: string, value: Leaf | undefined): string {
  if (value === undefined || value === null || value === '') {
    return field.startsWith('limits.') ? auditMessages.defaultLimit : auditMessages.noValue;
  }
  if (typeof value === 'boolean') return value ? auditMessages.on : auditMessages.off;
  if (typeof value === 'string') return value;
  if (field.endsWith('Usd')) return dollars(value);
  if (field === 'voiceSecondsToday') return auditMessages.minutes(Math.round(value / 60));
  return field === 'flags.voicePercent' ? `${value} %` : value.toLocaleString('en');
}
