export type { Actor, AdminContext } from './access/actor.ts';
export { adminOf, type Member, memberOf, normalEmail } from './access/member.ts';
export { watchMember } from './access/watchMember.ts';
export { getToday } from './admin/getToday.ts';
export { getControls, saveControls } from './admin/saveControls.ts';
export { exportAudit } from './audit/exportAudit.ts';
export { listAudit } from './audit/listAudit.ts';
export { mayUseVoice } from './config/rollOut.ts';
export type { RuntimeConfig } from './config/runtime.ts';
export type { Context, Person } from './context.ts';
export { errorStack } from './errorText.ts';
export { acceptTerms } from './members/acceptTerms.ts';
export { requestAccess } from './members/accessRequest.ts';
export { checkIn } from './members/checkIn.ts';
export { decideAccessRequest } from './members/decideAccessRequest.ts';
export { importMembers } from './members/importMembers.ts';
export { listAccessRequests } from './members/listAccessRequests.ts';
export { listMembers } from './members/listMembers.ts';
export { removeMember } from './members/removeMember.ts';
export { resetLimits } from './members/resetLimits.ts';
export { saveMember } from './members/saveMember.ts';
export { sweepRemovedMembers } from './members/sweepRemovedMembers.ts';
export { connectModels } from './models/connectModels.ts';
export { modelEnvironment } from './models/environment.ts';
export type { Models } from './models/types.ts';
export { addUsage, noUsage, type Usage } from './models/usage.ts';
export { deleteMyData } from './myData/deleteMyData.ts';
export { exportMyData } from './myData/exportMyData.ts';
export { getProgress } from './progress/getProgress.ts';
export { reportMission } from './progress/reportMission.ts';
export { memberRate, strangerRate } from './rates/callRate.ts';
export { RateLimiter, rateRef } from './rates/rateLimiter.ts';
export { Refusal } from './refusal.ts';
export { sweepRetention } from './retention/sweepRetention.ts';
export { warmUpScreens } from './safety/index.ts';
export { getLobby } from './sessions/getLobby.ts';
export { getSession } from './sessions/getSession.ts';
export { listSessions } from './sessions/listSessions.ts';
export { failNotes } from './sessions/notesTask.ts';
export { starSession } from './sessions/starSession.ts';
export { startSession } from './sessions/startSession.ts';
export { sweepIdleSessions } from './sessions/sweepIdleSessions.ts';
export type { Emit } from './stage/emit.ts';
export { endSession } from './stage/endSession.ts';
export { openScene } from './stage/openScene.ts';
export { playTurn } from './stage/playTurn.ts';
export { retryNotes } from './stage/retryNotes.ts';
export { takeSuggestion } from './stage/takeSuggestion.ts';
export { writeNotes } from './stage/writeNotes.ts';
export { logBroken } from './stored/brokenDocuments.ts';
export { countError, readDailyUsage } from './usage/dailyUsage.ts';
export { failureOf } from './usage/failures.ts';
export { openVoice } from './voice/access/openVoice.ts';
export { redeemTicket } from './voice/access/redeemTicket.ts';
export { requireOpen } from './voice/access/requireVoice.ts';
export { type Return, takeOverSession } from './voice/access/takeOverSession.ts';
export {
  audioSessionOf,
  newToken,
  type RequireCapacity,
  type VoiceLease,
} from './voice/access/voiceLease.ts';
export { asVoiceRefusal, VoiceRefusal } from './voice/access/voiceRefusal.ts';
export { type Loss, watchControls, watchHeld } from './voice/access/watches.ts';
export type { AudioSessionEnd } from './voice/audioSession.ts';
export type { Conversation, ConversationOptions } from './voice/conversation/conversation.ts';
export { createVoiceBackend } from './voice/conversation/createVoiceBackend.ts';
export { openConversation } from './voice/conversation/openConversation.ts';
export type {
  VoiceBackend,
  VoiceBackendContext,
} from './voice/conversation/voiceBackend.ts';
export type { VoiceClient } from './voice/conversation/voiceClient.ts';
export type { VoiceContext } from './voice/conversation/voiceContext.ts';
export { completeAudioSession } from './voice/metering/completeAudioSession.ts';
export { type Metered, meterVoice, type VoiceLeaseState } from './voice/metering/meterVoice.ts';
export { qualityOf } from './voice/metering/quality.ts';
export { type Handover, settleHandover } from './voice/metering/settleHandover.ts';
export { sweepAudioSessions } from './voice/metering/sweepAudioSessions.ts';
export { percentile, type SessionStats, withCounters } from './voice/sessionStats.ts';
