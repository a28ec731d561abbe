export type { VoiceSocket } from './socket.ts';
export { VoiceConnection } from './voiceConnection.ts';
export type { VoiceConnectionOptions, VoiceEnd, VoiceTicket } from './voiceConnectionOptions.ts';
