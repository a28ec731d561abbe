import type { FromService, Session, Turn } from '@improv/contract';

const session: Session = {
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
  turnsPlayed: 0,
  turnsRemaining: 12,
  mood: { sentiment: 0.2, engagement: 0.5, laughter: 0, label: 'curious' },
  archetypes: [],
  suggestion: { ask: 'an object', archetypeId: 'night-shift-nurse', shouted: 'a tuba', taken: 'a tuba' },
  next: { call: null, rule: null, isLast: false },
  hint: null,
  endedBy: null,
  starred: false,
  keptUntil: null,
  createdAt: '2026-11-21T07:00:00.000Z',
  expiresAt: '2026-11-21T08:00:00.000Z',
  notes: { status: 'none' },
  modelSource: 'understudy',
};

export type Ready = Extract<FromService, { kind: 'ready' }>;

/** What the service says first of all; change what a test is about. */
export function ready(changes: Partial<Ready> = {}): Ready {
  const turns: Turn[] = [];
  const first = { kind: 'ready', audioSession: 'a', resumeToken: 'first-token', resumed: false } as const;
  return { ...first, session, turns, secondsLeft: 900, ...changes };
}
