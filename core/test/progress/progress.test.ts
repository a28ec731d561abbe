import { principles } from '@improv/play';
import { Timestamp } from 'firebase-admin/firestore';
import { describe, expect, it } from 'vitest';
import { asProgress, learn, mastery, type Progress, viewSkills } from '../../src/progress/progress.ts';

const mission = { title: 'Before the agenda', task: 'Say one true thing first.' };

/** Plays so many shows that score the same for so many principles. */
function after(shows: number, score: number, scored = 8): Progress {
  let progress = asProgress(undefined);
  for (let show = 1; show <= shows; show += 1) {
    const scores = principles
      .slice(0, scored)
      .map(({ id }) => ({ principleId: id, score, why: `show ${show}` }));
    progress = learn(progress, `session-${show}`, scores, mission, Timestamp.fromMillis(show));
  }
  return progress;
}

describe('progress', () => {
  it('rises with evidence, show by show, and never above what was scored', () => {
    const levels = [1, 2, 3, 5, 10, 30].map((shows) => viewSkills(after(shows, 80))[0]?.level ?? 0);
    expect(levels[0]).toBe(40);
    expect(levels).toEqual([...levels].sort((a, b) => a - b));
    expect(levels.at(-1)).toBeGreaterThan(75);
    expect(levels.at(-1)).toBeLessThanOrEqual(80);
  });

  it('falls when a player lets go of what they could do', () => {
    const able = after(6, 90);
    const slipped = learn(
      able,
      'session-7',
      [{ principleId: principles[0]?.id ?? '', score: 10, why: 'It was missed.' }],
      mission,
      Timestamp.fromMillis(7),
    );
    expect(viewSkills(slipped)[0]?.level).toBeLessThan(viewSkills(able)[0]?.level ?? 0);
  });

  it('says why: the latest scores with their sentences, newest first', () => {
    const [skill] = viewSkills(after(7, 50));
    expect(skill?.because.map(({ why }) => why)).toEqual(['show 7', 'show 6', 'show 5', 'show 4', 'show 3']);
    expect(skill?.shows).toBe(7);
  });

  it('counts as mastery only what is good across many principles and shows', () => {
    expect(mastery(asProgress(undefined))).toBe(0);
    expect(mastery(after(1, 100))).toBeLessThan(0.7);
    expect(mastery(after(20, 100, 2))).toBeLessThan(0.3);
    expect(mastery(after(20, 90))).toBe(1);
    expect(mastery(after(20, 40))).toBeLessThan(0.6);
  });

  it('shows what was never scored as such', () => {
    expect(viewSkills(after(1, 60, 1)).at(-1)).toMatchObject({ level: null, shows: 0, because: [] });
  });
});
