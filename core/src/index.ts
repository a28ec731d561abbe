export type { Actor, Office } from './access/actor.ts';
export { adminOf, type Member, memberOf, normalEmail } from './access/member.ts';
export { watchMember } from './access/watchMember.ts';
export { getToday } from './admin/getToday.ts';
export { getControls, saveControls } from './admin/saveControls.ts';
export { exportAudit } from './audit/exportAudit.ts';
export { listAudit } from './audit/listAudit.ts';
export { mayUseVoice } from './config/rollOut.ts';
export type { RuntimeConfig } from './config/runtime.ts';
export type { Context, Person } from './context.ts';
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
export { modelEnvironment } from './models/environment.ts';
export { connectModels, type Models } from './models/models.ts';
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
export { sweepIdleShows } from './sessions/sweepIdleShows.ts';
export { endSession } from './stage/endSession.ts';
export { openScene } from './stage/openScene.ts';
export { type Emit, Withdrawn } from './stage/perform.ts';
export { playTurn } from './stage/playTurn.ts';
export { retryNotes } from './stage/retryNotes.ts';
export { takeSuggestion } from './stage/takeSuggestion.ts';
export { writeNotes } from './stage/writeNotes.ts';
export { logBroken } from './stored/brokenDocuments.ts';
export { failureOf } from './usage/failures.ts';
export { countError, houseUsage } from './usage/houseUsage.ts';
export type { EndedBy } from './voice/audioSession.ts';
export {
  type AtTheMicrophone,
  type Backstage,
  type BackstageContext,
  backstageOf,
} from './voice/backstage.ts';
export { completeAudioSession } from './voice/completeAudioSession.ts';
export {
  type Conversation,
  type ConversationOptions,
  openConversation,
  type Tally,
} from './voice/conversation.ts';
export { enterVoice } from './voice/enterVoice.ts';
export { type Figures, percentile, withTally } from './voice/figures.ts';
export { type Metered, meterVoice, type PlaceState } from './voice/meterVoice.ts';
export { openVoice } from './voice/openVoice.ts';
export { type Admit, audioSessionOf, newToken, type Place } from './voice/place.ts';
export { qualityOf } from './voice/quality.ts';
export { requireOpen } from './voice/requireVoice.ts';
export { type Handover, settleHandover } from './voice/settleHandover.ts';
export { sweepAudioSessions } from './voice/sweepAudioSessions.ts';
export { type Return, takeVoiceOver } from './voice/takeVoiceOver.ts';
export type { VoiceClient } from './voice/voiceClient.ts';
export type { VoiceContext } from './voice/voiceContext.ts';
export { asVoiceRefusal, VoiceRefusal } from './voice/voiceRefusal.ts';
export { type Loss, watchControls, watchHeld } from './voice/watches.ts';
