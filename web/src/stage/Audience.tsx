import type { Archetype } from '@improv/contract';
import { useMemo } from 'react';
import { type Figure, seat } from './audience.ts';
import { Extra, Hair } from './heads.tsx';
import { stageMessages } from './messages.ts';
import './audience.css';

/** Laughter below this makes no head move, 0 to 1. */
const laughsFrom = 0.05;

/** Five people in the dark, seen from behind; the one in the spotlight is lit. */
export function Audience({
  archetypes,
  lit,
  laughter,
}: {
  archetypes: readonly Archetype[];
  lit: string | null;
  laughter: number;
}) {
  const figures = useMemo(() => seat(archetypes.map(({ id }) => id)), [archetypes]);
  return (
    <ul className="audience" aria-label={stageMessages.audience} data-laughing={laughter > laughsFrom}>
      {archetypes.map(({ id, name }, index) => {
        const figure = figures[index];
        return (
          <li key={id} className="audience-seat" data-lit={id === lit}>
            {figure && <Head figure={figure} />}
            <span className="unseen">{name}</span>
          </li>
        );
      })}
    </ul>
  );
}

function Head({ figure: { hair, extra, height, width, tilt, lagMs } }: { figure: Figure }) {
  return (
    <svg
      className="head"
      viewBox="0 0 120 120"
      aria-hidden="true"
      style={{ '--lag': `${lagMs}ms`, '--height': height, '--width': width, '--tilt': `${tilt}deg` }}
    >
      <g className="head-body">
        <path d="M6 120C8 96 30 88 48 85V72H72V85C90 88 112 96 114 120Z" />
      </g>
      <g className="head-head">
        <ellipse cx="60" cy="52" rx="20" ry="24" />
        <path d="M39 48c-4-1-5 9 1 11M81 48c4-1 5 9-1 11" />
        <Hair hair={hair} />
      </g>
      <Extra extra={extra} />
    </svg>
  );
}
