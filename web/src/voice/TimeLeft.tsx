import { useEffect, useState } from 'react';
import { timeLeftWords } from './voiceSentences.ts';

/** What is left of the speaking time. It is shown all the time, and announced only by its warnings. */
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
