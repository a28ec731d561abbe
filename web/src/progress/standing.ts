import type { Skill } from '@improv/contract';
import { progressMessages } from './messages.ts';

/** A skill that the Coach has scored. */
export type Seen = Skill & { readonly level: number };

/** The scored skills, strongest first, and those that no show has given a chance to see yet. */
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

/** What a player's mastery means, in words. @param mastery 0 to 1 */
export function standing(mastery: number): { readonly title: string; readonly means: string } {
  const { title, means } = progressMessages.standing.steps.find(({ below }) => mastery < below) ?? {
    title: '',
    means: '',
  };
  return { title, means };
}
