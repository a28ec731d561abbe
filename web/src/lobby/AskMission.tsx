import type { OpenMission } from '@improv/contract';
import { useState } from 'react';
import { MissionReport } from '../mission/MissionReport.tsx';
import { useDismissed } from '../visit/useDismissed.ts';
import { lobbyMessages } from './messages.ts';
import './askMission.css';

/** Asks once how the last mission went; can be dismissed. Stays to show the reply after an answer. */
export function AskMission({ mission }: { mission: OpenMission | null }) {
  const [reported, setReported] = useState<OpenMission | null>(null);
  const asked = reported ?? mission;
  const [dismissed, dismiss] = useDismissed(`mission ${asked?.sessionId ?? ''}`);
  if (!asked || dismissed) return null;
  return (
    <section className="ask-mission on-paper" aria-labelledby="ask-mission">
      <h2 id="ask-mission">{lobbyMessages.mission.title}</h2>
      <MissionReport key={asked.sessionId} mission={asked} onReported={setReported} />
      <button
        type="button"
        className="ask-mission-later"
        aria-label={lobbyMessages.mission.dismiss}
        onClick={() => {
          dismiss();
          // The button that had the focus is gone.
          document.getElementById('page')?.focus({ preventScroll: true });
        }}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="m6 6 12 12M18 6 6 18" />
        </svg>
      </button>
    </section>
  );
}
