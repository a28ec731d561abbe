import { openLivePartner } from '../../../src/models/livePartnerSession.ts';
import { liveModelConfig } from '../../../src/models/modelConfig.ts';
import type { LivePartner } from '../../../src/models/types.ts';
import { addUsage, noUsage, type Usage } from '../../../src/models/usage.ts';
import { ScriptedLive } from './scriptedLive.ts';

/** A Partner on an open line, which has been told how the show stands. */
export async function aPartner({ handle = null }: { handle?: string | null } = {}) {
  const live = new ScriptedLive();
  const heard: string[] = [];
  const state: { beginsAnew: boolean; show: string; news: string | null; spent: Usage } = {
    beginsAnew: true,
    show: 'the show',
    news: 'news',
    spent: noUsage,
  };
  const tell = (what: string) => void heard.push(what);
  const partner = await openLivePartner(live.ai, liveModelConfig, {
    instructions: 'You play by voice.',
    handle,
    note: (afresh) => [afresh ? state.show : state.news].filter((part) => part !== null),
    events: {
      understood: (text) => tell(`understood ${text}`),
      audio: (pcm) => tell(`audio ${pcm.join(' ')}`),
      words: (text) => tell(`words ${text}`),
      made: () => tell('made'),
      over: () => tell('over'),
      restarted: () => tell('restarted'),
      used: (usage) => {
        state.spent = addUsage(state.spent, usage);
      },
      cutOff: () => {
        tell('cut off');
        return state.beginsAnew;
      },
      trouble: () => tell('trouble'),
      lost: () => tell('lost'),
    },
  });
  return { live, partner, heard, state };
}

/** The player says something, a frame for each number. */
export function speak(partner: LivePartner, ...frames: number[]) {
  partner.startSpeech();
  for (const frame of frames) partner.hear(Uint8Array.of(frame));
  partner.endSpeech();
}

/** What the model says of an exchange: that it is over, all of the answer has been made, or it was talked over. */
export const over = { turnComplete: true };
export const made = { generationComplete: true };
export const interrupted = { interrupted: true };
