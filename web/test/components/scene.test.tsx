import type { CallableResponse } from '@improv/contract';
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { LobbyPage } from '../../src/lobby/LobbyPage.tsx';
import { keys } from '../../src/server/queries.ts';
import { ScenePage } from '../../src/stage/ScenePage.tsx';
import { aSession, played } from '../show.ts';
import { answer, askedOf, later, refuse } from './answers.ts';
import { aLobby, enter, onStage, playedOn, sessionId, threeTurns } from './scene.tsx';
import { show } from './show.tsx';

const { game } = aSession();

/** The reader comes back to this tab. */
function comeBack(): void {
  act(() => {
    window.dispatchEvent(new Event('visibilitychange'));
  });
}

describe('the script', () => {
  it('keeps a line in the making from screen readers, and announces it whole', async () => {
    onStage();
    const answered = later<ReturnType<typeof playedOn>>();
    answer('playTurn', (_, say) => {
      say({ kind: 'words', text: 'Land' });
      return answered.promise;
    });
    const { user, line } = await enter();
    const log = screen.getByRole('log', { name: 'The scene' });
    await user.type(line, 'Ahoy!{Enter}');
    const unfinished = await within(log).findByText('Land');
    expect(unfinished.closest('[aria-hidden=true]')).not.toBeNull();
    answered.come(playedOn(4, { line: 'Ahoy!', reply: 'Land in sight!' }));
    const whole = await within(log).findByText('Land in sight!');
    expect(whole.closest('[aria-hidden=true]')).toBeNull();
    expect(within(log).queryByText('Land')).toBeNull();
  });

  it('can be scrolled by keyboard', async () => {
    onStage();
    await enter();
    expect(screen.getByRole('log').tabIndex).toBe(0);
  });
});

describe('the footlights', () => {
  it('say where the scene stands', async () => {
    onStage();
    await enter();
    expect(
      screen.getByRole('img', {
        name: 'Turn 4 of 15, 12 turns remaining. Phase: support, the Partner carries. The room is curious.',
      }),
    ).toBeDefined();
  });

  it('say what was played when the scene is over', async () => {
    onStage({ status: 'completed', stage: 'notes', endedBy: 'player', turnsPlayed: 1, turnsRemaining: 14 });
    show(<ScenePage sessionId={sessionId} />);
    expect(await screen.findByRole('img', { name: '1 turn played. The room is curious.' })).toBeDefined();
  });
});

describe('the end of a scene', () => {
  it('that came because nobody played leaves the line that came too late to copy, and a way to go on', async () => {
    onStage();
    const { user, line } = await enter();
    const thought = 'The lamp has been writing to the ferry for years. '.repeat(3).trim();
    await user.click(line);
    await user.paste(thought);
    refuse('playTurn', 'session-over', 'This show is over.');
    onStage({ status: 'abandoned', endedBy: 'idle' });
    await user.keyboard('{Enter}');
    await screen.findByRole('heading', { name: 'Curtain' });
    expect(screen.getByRole('textbox', { name: 'What you had typed' })).toHaveProperty('value', thought);
    await user.click(screen.getByRole('button', { name: 'Copy it' }));
    expect(await navigator.clipboard.readText()).toBe(thought);

    await user.click(screen.getByRole('link', { name: 'Play this scene again' }));
    answer('getLobby', () => ({
      ...aLobby(false),
      games: [{ ...game, id: 'other', name: 'Another' }, game],
    }));
    show(<LobbyPage />, null);
    expect(await screen.findByRole('radio', { name: game.name })).toHaveProperty('checked', true);
    expect(screen.getByRole('textbox', { name: 'Where are we?' })).toHaveProperty('value', 'a small ferry');
  });

  it('is asked about once, and comes only with a yes', async () => {
    onStage();
    const { user } = await enter();
    await user.click(screen.getByRole('button', { name: 'End the scene' }));
    await user.click(screen.getByRole('button', { name: 'Play on' }));
    expect(screen.queryByRole('heading', { name: 'End it here?' })).toBeNull();
    expect(askedOf('endSession')).toEqual([]);

    answer('endSession', () => ({
      turn: played(4, { kind: 'close', line: null, reply: 'Good night!' }),
      session: aSession({
        status: 'completed',
        stage: 'notes',
        endedBy: 'player',
        notes: { status: 'pending' },
      }),
    }));
    await user.click(screen.getByRole('button', { name: 'End the scene' }));
    await user.click(screen.getByRole('button', { name: 'Yes, end it' }));
    await screen.findByRole('heading', { name: 'Curtain' });
    expect(screen.getByText('Good night!')).toBeDefined();
    expect(screen.getByText('You brought the curtain down.')).toBeDefined();
    expect(screen.getByRole('link', { name: 'Read the notes' }).getAttribute('href')).toBe(
      `/notes/${sessionId}`,
    );
    expect(screen.queryByRole('textbox', { name: 'Your line' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'End the scene' })).toBeNull();
  });

  it('waits while the cast is answering', async () => {
    onStage();
    const answered = later<ReturnType<typeof playedOn>>();
    answer('playTurn', () => answered.promise);
    const { user, line } = await enter();
    await user.type(line, 'Ahoy!{Enter}');
    const end = screen.getByRole('button', { name: 'End the scene' });
    expect(end.getAttribute('aria-disabled')).toBe('true');
    await user.click(end);
    expect(screen.queryByRole('button', { name: 'Yes, end it' })).toBeNull();
    answered.come(playedOn(4));
    await waitFor(() => expect(end.getAttribute('aria-disabled')).toBe('false'));
  });
});

describe('a scene that can’t be shown', () => {
  it('is an empty stage where there is none: only the way out is offered', async () => {
    refuse('getSession', 'unknown-session', 'There is no such show.');
    show(<ScenePage sessionId={sessionId} />);
    expect(await screen.findByRole('heading', { name: 'An empty stage' })).toBeDefined();
    expect(screen.getByRole('alert').textContent).toBe('There is no such show.');
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
    expect(screen.getByRole('link', { name: 'To the lobby' }).getAttribute('href')).toBe('/');
  });

  it('can be tried again where it may be there', async () => {
    refuse('getSession', 'cast-unavailable', 'Nobody answers.');
    const { user } = show(<ScenePage sessionId={sessionId} />);
    await screen.findByRole('heading', { name: 'The curtain is stuck' });
    onStage();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { name: 'Free scene' })).toBeDefined();
  });
});

describe('a running scene', () => {
  it('shows what was played on another device when its reader comes back', async () => {
    onStage();
    await enter();
    onStage({ turnsPlayed: 4, turnsRemaining: 11 }, [...threeTurns, played(4, { reply: 'From elsewhere!' })]);
    comeBack();
    expect(await screen.findByText('From elsewhere!')).toBeDefined();
  });

  it('never runs backwards: an answer from before a turn, which comes after it, changes nothing', async () => {
    onStage();
    const { user, line, queries } = await enter();
    const before = later<CallableResponse<'getSession'>>();
    answer('getSession', () => before.promise);
    comeBack();
    await waitFor(() => expect(askedOf('getSession')).toHaveLength(2));
    answer('playTurn', () => playedOn(4, { line: 'Ahoy!', reply: 'Land!' }));
    await user.type(line, 'Ahoy!{Enter}');
    await screen.findByText('Land!');
    before.come({ session: aSession(), turns: [...threeTurns] });
    await waitFor(() => expect(queries.isFetching()).toBe(0));
    // The query tells the page in the browser's next task.
    await act(() => new Promise((told) => setTimeout(told)));
    expect(screen.getByText('Land!')).toBeDefined();
    expect(screen.getByRole('img', { name: /^Turn 5 of 15/ })).toBeDefined();
  });

  it('is the scene’s own while it runs, and is there for the next page, whole, once it is left', async () => {
    onStage();
    answer('playTurn', () => playedOn(4, { line: 'Ahoy!', reply: 'Land!' }));
    const { user, line, queries, turnTo } = await enter();
    await user.type(line, 'Ahoy!{Enter}');
    await screen.findByText('Land!');
    const cached = () => queries.getQueryData<CallableResponse<'getSession'>>(keys.session(sessionId));
    expect(cached()?.session.turnsPlayed).toBe(3);
    turnTo(null);
    expect(cached()?.session.turnsPlayed).toBe(4);
    expect(cached()?.turns.at(-1)?.reply).toBe('Land!');
  });

  it('leaves nothing behind where the server says that it is not this player’s', async () => {
    onStage();
    const { queries, turnTo } = await enter();
    refuse('getSession', 'not-your-session', 'This is somebody else’s show.');
    comeBack();
    await screen.findByText('This is somebody else’s show.');
    turnTo(null);
    expect(queries.getQueryData(keys.session(sessionId))).toBeUndefined();
  });
});
