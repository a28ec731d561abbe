import type { Skill } from '@improv/contract';

/** A skill that the Coach has scored. */
export type Seen = Skill & { readonly level: number };

/** The scored skills, strongest first, and those that no show has given a chance to see. */
export function sortSkills(skills: readonly Skill[]): { seen: Seen[]; unseen: Skill[] } {
  const seen = skills
    .filter((skill): skill is Seen => skill.level !== null)
    .sort((one, other) => other.level - one.level);
  return { seen, unseen: skills.filter(({ level }) => level === null) };
}

/** How a skill moved with its latest score; null before the second. */
export function movement({ because }: Pick<Skill, 'because'>): 'up' | 'down' | 'level' | null {
  const [latest, before] = because;
  if (!latest || !before) return null;
  if (latest.score === before.score) return 'level';
  return latest.score > before.score ? 'up' : 'down';
}

/** What mastery changes on stage, least first. */
const steps: readonly { readonly below: number; readonly title: string; readonly means: string }[] = [
  {
    below: 0.2,
    title: 'The Partner carries you for a while',
    means: 'Whatever you say becomes the scene, and a tip comes along often. Take your time.',
  },
  {
    below: 0.45,
    title: 'The Partner lets go a little sooner',
    means: 'You are still carried at first, and the light turns on you earlier than it did.',
  },
  {
    below: 0.75,
    title: 'The Partner trusts you with the scene',
    means: 'The stumble comes sooner and the tips grow rare: the house has seen you catch it.',
  },
  {
    below: Number.POSITIVE_INFINITY,
    title: 'You get the lead early',
    means: 'A few lines in, the Partner stumbles on purpose, and nobody whispers. It is your stage.',
  },
];

/** What a player's mastery means, in words. @param mastery 0 to 1 */
export function standing(mastery: number): { readonly title: string; readonly means: string } {
  const { title, means } = steps.find(({ below }) => mastery < below) ?? { title: '', means: '' };
  return { title, means };
}
