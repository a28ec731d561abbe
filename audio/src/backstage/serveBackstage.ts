import type { Admit, Backstage, VoiceContext } from '@improv/core';
import type { BirpcReturn } from 'birpc';
import { type BackstageCalls, type FrontCalls, type Port, passage, type Watched } from './passage.ts';
import { plainRefusal } from './plainError.ts';

/**
 * Does what is asked through a port.
 * @param open makes what does it, with a log that goes through the port too
 */
export function serveBackstage(port: Port, open: (log: VoiceContext['log']) => Backstage): void {
  const backstage = open((...line) => void calls.log(...line));
  const stops = new Map<number, () => void>();
  const admitting =
    (entrance: number): Admit =>
    (...who) =>
      calls.admit(entrance, ...who);
  const calls: BirpcReturn<FrontCalls, BackstageCalls> = passage(port, {
    ...backstage,
    enterVoice: (entrance, ticket, holder) => backstage.enterVoice(ticket, holder, admitting(entrance)),
    takeVoiceOver: (entrance, back, holder) => backstage.takeVoiceOver(back, holder, admitting(entrance)),
    playLine: (turn, person, line) =>
      backstage.playLine(person, line, {
        room: (chunk) => void calls.room(turn, chunk),
        partner: (asked) => calls.partner(turn, asked),
      }),
    async meterVoice(state) {
      const metered = await backstage.meterVoice(state);
      return metered && { ...metered, refusal: metered.refusal && plainRefusal(metered.refusal) };
    },
    watch(number, watched) {
      const changed = (...change: unknown[]) => void calls.changed(number, ...change);
      const broke = (error: Error) => {
        stops.delete(number);
        void calls.broke(number, error);
      };
      stops.set(number, watching(backstage, watched, changed, broke));
    },
    unwatch(number) {
      stops.get(number)?.();
      stops.delete(number);
    },
  });
}

function watching(
  backstage: Backstage,
  watched: Watched,
  changed: (...change: unknown[]) => void,
  broke: (error: Error) => void,
): () => void {
  if (watched.of === 'controls') return backstage.watchControls(changed, broke);
  if (watched.of === 'member') return backstage.watchMember(watched.email, changed, broke);
  return backstage.watchHeld(watched.holder, changed, broke);
}
