import { Brief, type BriefOf, type CastTask } from '@improv/contract';

type Fields<T extends CastTask> = Omit<BriefOf<T>, 'task'>;
/** What any brief may say; each task keeps the fields that are its own. */
export type BriefFields = Partial<
  Fields<'welcome'> & Fields<'partner'> & Fields<'room'> & Fields<'close'> & Fields<'notes'>
>;

/** What a member of the cast is told of a scene that has just begun; it fits the schema. @param more what differs */
export function aBrief<T extends CastTask = 'partner'>({
  task,
  ...more
}: { readonly task?: T } & BriefFields = {}): BriefOf<T> {
  return Brief.parse({
    task: task ?? 'partner',
    show: 'a-show',
    game: {
      id: 'free-scene',
      name: 'Free scene',
      rules: [{ tells: 'Both listen.', binds: 'both' }],
      partnerRole: 'You are an old friend of the player’s.',
    },
    summary: 'Two people, one place.',
    location: 'a ferry',
    turn: 1,
    ask: 'an object',
    beat: 'support',
    turnsRemaining: 14,
    move: 'build',
    room: { mood: 'curious' },
    mood: { sentiment: 0.2, engagement: 0.5, laughter: 0, label: 'curious' },
    maySpotlight: false,
    holdsBreath: false,
    principles: [],
    ...more,
  }) as BriefOf<T>;
}
