import { useEffect, useState } from 'react';
import { timeLeftWords } from './voiceStatus.ts';

/** The speaking time left. It is always shown; screen readers hear only the warnings. */
export function TimeLeft({ endsAt, warned }: { endsAt: number | null; warned: number | null }) {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (endsAt === null) return;
    const clock = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(clock);
  }, [endsAt]);
  if (endsAt === null) return null;
  return (
    <p className="voice-time" data-warned={warned !== null}>
      {timeLeftWords(endsAt - now)}
    </p>
  );
}
