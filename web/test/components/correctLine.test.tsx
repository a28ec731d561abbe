import { fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { CorrectLine } from '../../src/stage/CorrectLine.tsx';

function understood(line: string) {
  const voice = { say: vi.fn(), correct: vi.fn(), hold: vi.fn(), hush: vi.fn() };
  render(<CorrectLine line={line} turn={3} voice={voice} />);
  return { user: userEvent.setup(), voice };
}

describe('setting right what was understood', () => {
  it('has the Partner wait while it is written, and answer what is sent by Enter', async () => {
    const { user, voice } = understood('I am a bear');
    await user.click(screen.getByRole('button', { name: 'Not what I said' }));
    const field = screen.getByRole('textbox', { name: 'What you said' });
    expect(document.activeElement).toBe(field);
    expect(voice.hold.mock.calls).toEqual([[true]]);
    await user.clear(field);
    await user.type(field, 'I am a baker{Enter}');
    expect(voice.correct.mock.calls).toEqual([['I am a baker', 3]]);
    expect(voice.hold.mock.calls).toEqual([[true], [false]]);
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('is given up by Escape: the Partner goes on', async () => {
    const { user, voice } = understood('I am a bear');
    await user.click(screen.getByRole('button', { name: 'Not what I said' }));
    await user.keyboard('!{Escape}');
    expect(voice.hold.mock.calls).toEqual([[true], [false]]);
    expect(voice.correct).not.toHaveBeenCalled();
    expect(screen.getByRole('button', { name: 'Not what I said' })).toBeDefined();
  });

  it.each(['Enter', 'Escape'])('leaves %s to an input method', async (key) => {
    const { user, voice } = understood('にほん');
    await user.click(screen.getByRole('button', { name: 'Not what I said' }));
    const field = screen.getByRole('textbox', { name: 'What you said' });
    await user.type(field, 'ご');
    fireEvent.keyDown(field, { key, keyCode: 229 });
    fireEvent.keyDown(field, { key, isComposing: true });
    expect(voice.correct).not.toHaveBeenCalled();
    expect(screen.getByRole('textbox', { name: 'What you said' })).toHaveProperty('value', 'にほんご');
  });

  it('sends nothing when it says the same, or nothing', async () => {
    const { user, voice } = understood('I am a bear');
    await user.click(screen.getByRole('button', { name: 'Not what I said' }));
    await user.click(screen.getByRole('button', { name: 'That is what I said' }));
    await user.click(screen.getByRole('button', { name: 'Not what I said' }));
    await user.clear(screen.getByRole('textbox'));
    await user.click(screen.getByRole('button', { name: 'That is what I said' }));
    expect(voice.correct).not.toHaveBeenCalled();
  });
});
