import type { AuditState } from '@improv/contract';
import { dollars } from '../money/dollars.ts';

/** One field that a change touched, in words. */
export interface Change {
  readonly what: string;
  /** Null where there was no state at all before, or is none after: somebody was added, or removed. */
  readonly before: string | null;
  readonly after: string | null;
}

const labels: Readonly<Record<string, string>> = {
  role: 'Role',
  tier: 'Tier',
  note: 'Note',
  'limits.showsPerDay': 'Shows a day',
  'limits.activeShows': 'Shows at once',
  'limits.voiceMinutesPerDay': 'Voice minutes a day',
  'limits.costPerDayUsd': 'Cost a day',
  'limits.houseCostPerDayUsd': 'Cost of everybody a day',
  'emergencyStop.on': 'Emergency stop',
  'emergencyStop.message': 'Message',
  'flags.voicePercent': 'Voice rolled out to',
  sessionsToday: 'Shows today',
  voiceSecondsToday: 'Voice today',
  costTodayUsd: 'Cost today',
};

/** What a change changed, field by field: fields within fields are told apart, and those that stayed are left out. */
export function changesOf(before: AuditState, after: AuditState): Change[] {
  const [was, is] = [flat(before), flat(after)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((field) => was.get(field) !== is.get(field))
    .map((field) => ({
      what: labels[field] ?? field,
      before: before && inWords(field, was.get(field)),
      after: after && inWords(field, is.get(field)),
    }));
}

type Leaf = string | number | boolean | null;

/** By the path of names that leads there; lists stand as they are written. */
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
    return field.startsWith('limits.') ? 'the default' : 'nothing';
  }
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  if (typeof value === 'string') return value;
  if (field.endsWith('Usd')) return dollars(value);
  if (field === 'voiceSecondsToday') return `${Math.round(value / 60)} min`;
  return field === 'flags.voicePercent' ? `${value} %` : value.toLocaleString('en');
}
