import { acceptTerms } from './acceptTerms.ts';
import { checkIn } from './checkIn.ts';
import { deleteMyData } from './deleteMyData.ts';
import { endSession } from './endSession.ts';
import { exportMyData } from './exportMyData.ts';
import { getLobby } from './getLobby.ts';
import { getProgress } from './getProgress.ts';
import { getSession } from './getSession.ts';
import { listSessions } from './listSessions.ts';
import { openScene } from './openScene.ts';
import { openVoice } from './openVoice.ts';
import { playTurn } from './playTurn.ts';
import { reportMission } from './reportMission.ts';
import { requestAccess } from './requestAccess.ts';
import { retryNotes } from './retryNotes.ts';
import { starSession } from './starSession.ts';
import { startSession } from './startSession.ts';
import { takeSuggestion } from './takeSuggestion.ts';

/** What the players' screens call. */
export const playerCallables = {
  checkIn,
  requestAccess,
  acceptTerms,
  getLobby,
  startSession,
  takeSuggestion,
  openScene,
  openVoice,
  playTurn,
  endSession,
  getSession,
  listSessions,
  starSession,
  retryNotes,
  getProgress,
  reportMission,
  exportMyData,
  deleteMyData,
} as const;
