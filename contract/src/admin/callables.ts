import { decideAccessRequest } from './decideAccessRequest.ts';
import { exportAudit } from './exportAudit.ts';
import { getControls } from './getControls.ts';
import { getToday } from './getToday.ts';
import { importMembers } from './importMembers.ts';
import { listAccessRequests } from './listAccessRequests.ts';
import { listAudit } from './listAudit.ts';
import { listMembers } from './listMembers.ts';
import { removeMember } from './removeMember.ts';
import { resetLimits } from './resetLimits.ts';
import { saveControls } from './saveControls.ts';
import { saveMember } from './saveMember.ts';

/** What the console calls; each refuses a caller who is not an admin. */
export const adminCallables = {
  listMembers,
  saveMember,
  removeMember,
  resetLimits,
  importMembers,
  listAccessRequests,
  decideAccessRequest,
  getToday,
  getControls,
  saveControls,
  listAudit,
  exportAudit,
} as const;
