import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Star } from '../../src/star/Star.tsx';
import { answer, askedOf, later, refuse } from './answers.ts';
import { sessionId } from './scene.tsx';
import { show } from './show.tsx';

const aStar = (starred: boolean) => (
  <Star sessionId={sessionId} starred={starred} what="Free scene, a ferry" />
);
const star = (pressed: boolean) =>
  screen.getByRole('button', { name: 'Keep Free scene, a ferry for good', pressed });

describe('the star of a show', () => {
  it('is pressed at once, and takes no second press while it is being kept', async () => {
    const kept = later<{ starred: boolean }>();
    answer('starSession', () => kept.promise);
    const { user, turnTo } = show(aStar(false));
    await user.click(star(false));
    await user.click(star(true));
    expect(star(true).getAttribute('aria-disabled')).toBe('true');
    expect(askedOf('starSession')).toEqual([{ sessionId, starred: true }]);
    turnTo(aStar(true));
    kept.come({ starred: true });
    await waitFor(() => expect(star(true).getAttribute('aria-disabled')).toBe('false'));
  });

  it('goes back to what it was when it can’t be kept, and says why', async () => {
    refuse('starSession', 'too-many-calls', 'Too many stars at once.');
    const { user } = show(aStar(true));
    await user.click(star(true));
    expect((await screen.findByRole('alert')).textContent).toBe('Too many stars at once.');
    expect(star(true)).toBeDefined();
    expect(askedOf('starSession')).toEqual([{ sessionId, starred: false }]);
  });
});
