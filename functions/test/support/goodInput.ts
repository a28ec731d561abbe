import { randomUUID } from 'node:crypto';
import { type CallableInput, type CallableName, termsVersion } from '@improv/contract';

/** Good input for each callable, so that nothing but the caller can be at fault. */
export const goodInput: { [N in CallableName]: CallableInput<N> } = {
  checkIn: {},
  requestAccess: {},
  acceptTerms: { version: termsVersion },
  getLobby: {},
  startSession: { requestId: randomUUID(), gameId: 'free-scene', location: 'a lighthouse' },
  openScene: { sessionId: randomUUID() },
  openVoice: { sessionId: randomUUID() },
  playTurn: { sessionId: randomUUID(), turn: 1, line: 'Ahoy.' },
  endSession: { sessionId: randomUUID() },
  getSession: { sessionId: randomUUID() },
  listSessions: {},
  starSession: { sessionId: randomUUID(), starred: true },
  retryNotes: { sessionId: randomUUID() },
  takeSuggestion: { sessionId: randomUUID(), own: null },
  getProgress: {},
  reportMission: { sessionId: randomUUID(), outcome: 'done' },
  exportMyData: {},
  deleteMyData: { confirm: 'delete everything' },
  listMembers: {},
  saveMember: { email: 'new@example.com', revision: null, role: 'player', tier: 'text' },
  removeMember: { email: 'unknown@example.com', revision: 0 },
  resetLimits: { email: 'unknown@example.com' },
  importMembers: { text: 'new@example.com', preview: true },
  listAccessRequests: {},
  decideAccessRequest: { uid: 'unknown', decision: 'decline' },
  getToday: {},
  getControls: {},
  saveControls: {
    revision: 1_000_000,
    controls: {
      limits: {
        showsPerDay: 10,
        activeShows: 3,
        voiceMinutesPerDay: 60,
        costPerDayUsd: 2,
        houseCostPerDayUsd: 250,
      },
      emergencyStop: { on: false, message: 'Back soon.' },
      flags: { voicePercent: 0 },
    },
  },
  listAudit: {},
  exportAudit: {},
};
