import { useEffect, useRef } from 'react';
import type { VoiceCall } from './voiceCall.ts';

const bulbs = [0, 1, 2, 3, 4, 5, 6, 7];

/** How loud the player is, as a row of bulbs; hidden from screen readers. */
export function LevelMeter({ call, off }: { call: VoiceCall; off: boolean }) {
  const row = useRef<HTMLDivElement>(null);
  useEffect(
    () => call.onLevel((level) => row.current?.style.setProperty('--level', level.toFixed(2))),
    [call],
  );
  return (
    <div ref={row} className="voice-level" data-off={off} aria-hidden="true">
      {bulbs.map((bulb) => (
        <i key={bulb} style={{ '--bulb': bulb / bulbs.length }} />
      ))}
    </div>
  );
}
