import type { AuditAction } from '@improv/contract';

/** What an audit line says happened. */
export const auditActions: Readonly<Record<AuditAction, string>> = {
  'member-added': 'Member added',
  'member-changed': 'Member changed',
  'member-removed': 'Member removed',
  'request-approved': 'Request approved',
  'request-declined': 'Request declined',
  'limits-reset': 'Limits reset',
  'controls-changed': 'Controls changed',
  'data-deleted': 'Data deleted',
};
