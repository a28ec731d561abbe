import type { Archetype, Session, Turn } from '@improv/contract';

const nurse: Archetype = {
  id: 'night-shift-nurse',
  name: 'The night-shift nurse',
  description: 'Has seen worse at four in the morning.',
  delights: 'people who stay calm',
  bores: 'small emergencies made large',
  voice: 'dry and kind',
};

/** A show in mid-scene, three turns played; change what a test is about. */
export function aSession(changes: Partial<Session> = {}): Session {
  return {
    id: '6f2f6f0e-5d8f-4a53-9d57-0d4f5c1f7a11',
    game: {
      id: 'free-scene',
      name: 'Free scene',
      summary: 'Two people, one place, no plan.',
      rules: ['Say yes.'],
      level: 'beginner',
      energy: 'medium',
      minutes: 8,
      skills: ['listening'],
    },
    location: 'a small ferry',
    status: 'active',
    stage: 'scene',
    phase: 'support',
    phaseChangedAtTurn: null,
    turnsPlayed: 3,
    turnsRemaining: 12,
    mood: { sentiment: 0.2, engagement: 0.5, laughter: 0, label: 'curious' },
    archetypes: [nurse],
    suggestion: {
      ask: 'an object that has no business being here',
      archetypeId: 'night-shift-nurse',
      shouted: 'a tuba',
      taken: 'a tuba',
    },
    next: { call: null, rule: null, isLast: false },
    hint: null,
    endedBy: null,
    starred: false,
    keptUntil: null,
    createdAt: '2026-11-21T07:00:00.000Z',
    expiresAt: '2026-11-21T08:00:00.000Z',
    notes: { status: 'none' },
    modelSource: 'understudy',
    ...changes,
  };
}

/** What the same show has been asked for and not yet been given. */
export function unsettled(): Session['suggestion'] {
  return { ...aSession().suggestion, taken: null };
}

/** An exchange that has been played. */
export function played(n: number, changes: Partial<Turn> = {}): Turn {
  return {
    n,
    kind: 'exchange',
    status: 'done',
    line: `line ${n}`,
    reply: `answer ${n}`,
    phase: 'support',
    stumble: null,
    mood: null,
    spotlight: null,
    call: null,
    callOut: null,
    ...changes,
  };
}

/** An exchange that the server holds open. */
export function open(n: number, line: string): Turn {
  return played(n, { status: 'open', line, reply: null, phase: null });
}

export function welcome(): Turn {
  return played(0, { kind: 'welcome', line: null, reply: 'Good evening!', phase: null });
}
