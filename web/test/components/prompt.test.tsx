import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { unsettled } from '../show.ts';
import { answer, askedOf, later, refuse } from './answers.ts';
import { enter, onStage, playedOn } from './scene.tsx';

describe('the prompt', () => {
  it('says a line by Enter, as the next turn, and is empty again', async () => {
    onStage();
    answer('playTurn', () => playedOn(4, { line: 'Ahoy!', reply: 'Land!' }));
    const { user, line } = await enter();
    await user.type(line, '  Ahoy! {Enter}');
    await screen.findByText('Land!');
    expect(askedOf('playTurn')).toMatchObject([{ turn: 4, line: 'Ahoy!' }]);
    expect(askedOf('playTurn')[0]?.responseMs).toBeGreaterThanOrEqual(0);
    expect(line).toHaveProperty('value', '');
  });

  it.each([
    ['while a word is composed', { isComposing: true }],
    ['after it, as Safari reports it', { keyCode: 229 }],
  ])('leaves Enter to an input method: %s', async (_, how) => {
    onStage();
    const { user, line } = await enter();
    await user.type(line, 'にほんご');
    fireEvent.keyDown(line, { key: 'Enter', ...how });
    expect(askedOf('playTurn')).toEqual([]);
    expect(line).toHaveProperty('value', 'にほんご');
  });

  it('begins a new line by Shift and Enter', async () => {
    onStage();
    const { user, line } = await enter();
    await user.type(line, 'one{Shift>}{Enter}{/Shift}two');
    expect(line).toHaveProperty('value', 'one\ntwo');
    expect(askedOf('playTurn')).toEqual([]);
  });

  it('says what is wrong with an empty line until the next letter, and sends nothing', async () => {
    onStage();
    const { user, line } = await enter();
    await user.click(screen.getByRole('button', { name: 'Say it' }));
    const wrong = 'Say something first: the line is empty.';
    expect(screen.getByRole('textbox', { name: 'Your line', description: new RegExp(wrong) })).toBe(line);
    expect(line.getAttribute('aria-invalid')).toBe('true');
    await user.type(line, 'A');
    expect(screen.queryByText(wrong)).toBeNull();
    expect(line.getAttribute('aria-invalid')).toBe('false');
    expect(askedOf('playTurn')).toEqual([]);
  });

  it('counts the characters of a long line, and refuses one that is too long', async () => {
    onStage();
    const { user, line } = await enter();
    await user.click(line);
    await user.paste('a'.repeat(849));
    expect(screen.queryByText('849 of 1000')).toBeNull();
    await user.paste('b'.repeat(152));
    expect(screen.getByText('1001 of 1000')).toBeDefined();
    await user.keyboard('{Enter}');
    expect(screen.getByText(/longer than 1,000 characters/)).toBeDefined();
    expect(askedOf('playTurn')).toEqual([]);
  });

  it('keeps a line that is said too early, announces that it is next, and says it when the cast is done', async () => {
    onStage();
    const first = later<ReturnType<typeof playedOn>>();
    answer('playTurn', () => first.promise);
    const { user, line } = await enter();
    await user.type(line, 'one{Enter}');
    await screen.findByText('Your Partner is answering.');
    answer('playTurn', () => playedOn(5, { line: 'two', reply: 'And two!' }));
    await user.type(line, 'two{Enter}');
    expect(screen.getByText('Your line is next.')).toBeDefined();
    expect(askedOf('playTurn')).toHaveLength(1);
    first.come(playedOn(4, { line: 'one', reply: 'One!' }));
    await screen.findByText('And two!');
    expect(askedOf('playTurn')).toMatchObject([
      { turn: 4, line: 'one' },
      { turn: 5, line: 'two' },
    ]);
  });

  it('calls a waiting line back when it is touched again', async () => {
    onStage();
    const first = later<ReturnType<typeof playedOn>>();
    answer('playTurn', () => first.promise);
    const { user, line } = await enter();
    await user.type(line, 'one{Enter}');
    await user.type(line, 'two{Enter}');
    await user.type(line, '!');
    expect(screen.queryByText('Your line is next.')).toBeNull();
    first.come(playedOn(4, { line: 'one', reply: 'One!' }));
    await screen.findByText('One!');
    expect(askedOf('playTurn')).toHaveLength(1);
    expect(line).toHaveProperty('value', 'two!');
  });

  it('gives a declined line back with the reason and a way to help', async () => {
    onStage();
    refuse('playTurn', 'line-declined', 'That can’t be said here. There is help at findahelpline.com.');
    const { user, line } = await enter();
    await user.type(line, 'something dark{Enter}');
    const help = await screen.findByRole('link', { name: 'findahelpline.com' });
    expect(help.getAttribute('href')).toBe('https://findahelpline.com');
    expect(screen.getByRole('textbox', { name: 'Your line', description: /can’t be said here/ })).toBe(line);
    expect(line).toHaveProperty('value', 'something dark');
    expect(line.getAttribute('aria-invalid')).toBe('true');
  });

  it('announces a turn that did not come off, and sends the same line again on the same turn', async () => {
    onStage();
    refuse('playTurn', 'cast-unavailable', 'The cast lost its voice for a moment.');
    const { user, line } = await enter();
    await user.type(line, 'Ahoy!{Enter}');
    expect((await screen.findByText('The cast lost its voice for a moment.')).role).toBe('alert');
    expect(screen.getByRole('button', { name: 'Say it' }).getAttribute('aria-disabled')).toBe('true');
    answer('playTurn', () => playedOn(4, { line: 'Ahoy!', reply: 'Land!' }));
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByText('Land!');
    expect(askedOf('playTurn').map(({ turn, line: sent }) => [turn, sent])).toEqual([
      [4, 'Ahoy!'],
      [4, 'Ahoy!'],
    ]);
    expect(screen.queryByText('The cast lost its voice for a moment.')).toBeNull();
  });

  it('takes a failed line back to be changed', async () => {
    onStage();
    refuse('playTurn', 'cast-unavailable', 'The cast lost its voice for a moment.');
    const { user, line } = await enter();
    await user.type(line, 'Ahoy!{Enter}');
    await user.click(await screen.findByRole('button', { name: 'Change my line' }));
    expect(line).toHaveProperty('value', 'Ahoy!');
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Say it' }).getAttribute('aria-disabled')).toBe('false');
  });
});

describe('the way to speaking', () => {
  it('is there for members who may speak', async () => {
    onStage({}, undefined, { voice: true });
    await enter();
    expect(await screen.findByRole('button', { name: 'Speak' })).toBeDefined();
  });

  it('is not there for the others', async () => {
    onStage();
    await enter();
    await waitFor(() => expect(askedOf('getLobby')).toHaveLength(1));
    expect(screen.queryByRole('button', { name: 'Speak' })).toBeNull();
  });
});

describe('the suggestion', () => {
  const asking = {
    stage: 'welcome',
    turnsPlayed: 0,
    turnsRemaining: 15,
    suggestion: unsettled(),
  } as const;

  it('is announced with who shouts it, and can be taken', async () => {
    onStage(asking, []);
    answer('takeSuggestion', () => ({ session: { ...playedOn(0).session } }));
    const { user } = await enter();
    const card = screen.getByRole('status', { name: 'Suggestion' });
    expect(card.textContent).toContain('The night-shift nurse shouts:“a tuba”');
    await user.click(screen.getByRole('button', { name: 'Take it' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Take it' })).toBeNull());
    expect(askedOf('takeSuggestion')).toMatchObject([{ own: null }]);
  });

  it('may be the player’s own: an empty one is refused, a good one is given', async () => {
    onStage(asking, []);
    answer('takeSuggestion', () => ({ session: { ...playedOn(0).session } }));
    const { user } = await enter();
    const open = screen.getByRole('button', { name: 'Give my own' });
    await user.click(open);
    expect(open.getAttribute('aria-expanded')).toBe('true');
    const own = screen.getByRole('textbox', { name: 'Your suggestion' });
    expect(document.activeElement).toBe(own);
    await user.keyboard('{Enter}');
    expect(screen.getByRole('textbox', { name: 'Your suggestion', description: /Say something/ })).toBe(own);
    await user.type(own, ' a left-handed kettle {Enter}');
    await waitFor(() => expect(askedOf('takeSuggestion')).toMatchObject([{ own: 'a left-handed kettle' }]));
  });
});
