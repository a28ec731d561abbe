import { Brief } from '@improv/contract';

/** What a member of the cast is told of a scene that has just begun; it fits the schema. @param more what differs */
export function aBrief(more: Partial<Brief> = {}): Brief {
  return Brief.parse({
    task: 'partner',
    show: 'a-show',
    game: { id: 'free-scene', name: 'Free scene', summary: 'Two people, one place.', rules: ['Listen.'] },
    location: 'a ferry',
    suggestion: null,
    shout: null,
    audience: [],
    phase: 'support',
    turn: 1,
    turnsRemaining: 14,
    stumble: null,
    mood: { sentiment: 0.2, engagement: 0.5, laughter: 0, label: 'curious' },
    storySoFar: '',
    script: [],
    avoid: [],
    move: 'build',
    maySpotlight: false,
    holdsBreath: false,
    playerRule: null,
    partnerRule: null,
    partnerRuleInWords: null,
    endedBy: null,
    phaseChangedAtTurn: null,
    principles: [],
    rejectedQuotes: [],
    ...more,
  });
}
