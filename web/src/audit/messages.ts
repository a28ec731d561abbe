import type { AuditAction } from '@improv/contract';

const actions: Readonly<Record<AuditAction, string>> = {
  'member-added': 'Member added',
  'member-changed': 'Member changed',
  'member-removed': 'Member removed',
  'request-approved': 'Request approved',
  'request-declined': 'Request declined',
  'limits-reset': 'Limits reset',
  'controls-changed': 'Controls changed',
  'data-deleted': 'Data deleted',
};

/** Names of the fields that a change can touch, by their path. */
const fields: Readonly<Record<string, string>> = {
  role: 'Role',
  tier: 'Tier',
  note: 'Note',
  'limits.showsPerDay': 'Shows a day',
  'limits.activeShows': 'Shows at once',
  'limits.voiceMinutesPerDay': 'Voice minutes a day',
  'limits.costPerDayUsd': 'Cost a day',
  'limits.houseCostPerDayUsd': 'Total cost a day',
  'emergencyStop.on': 'Emergency stop',
  'emergencyStop.message': 'Message',
  'flags.voicePercent': 'Voice rolled out to',
  sessionsToday: 'Shows today',
  voiceSecondsToday: 'Voice today',
  costTodayUsd: 'Cost today',
};

export const auditMessages = {
  actions,
  fields,
  /** Read between the value before and the value after. */
  became: 'became',
  defaultLimit: 'the default',
  noValue: 'nothing',
  on: 'on',
  off: 'off',
  minutes: (count: number) => `${count} min`,
} as const;
