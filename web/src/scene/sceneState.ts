import type { Chunk, Mood, Session, Spotlight, Turn, TurnKind } from '@improv/contract';
import type { ApiError } from '../server/apiError.ts';

/** A turn being played: the player's line, and the cast's answer so far. */
interface Live {
  readonly kind: TurnKind;
  readonly n: number;
  readonly line: string | null;
  readonly words: string;
  readonly mood: Mood | null;
  readonly spotlight: Spotlight | null;
}

/** A failed turn; `line` is kept, so that it can be sent again or changed. */
export interface Trouble {
  readonly kind: TurnKind;
  readonly n: number;
  readonly line: string | null;
  readonly error: ApiError;
}

/** The state of a running scene on this device. */
export interface SceneState {
  readonly session: Session | null;
  readonly turns: readonly Turn[];
  readonly live: Live | null;
  readonly trouble: Trouble | null;
  /** Why the last line was declined, until the next one is sent; the line itself is back in the draft. */
  readonly declined: ApiError | null;
  /** A line that the player took back: the server may still hold its turn open, but it must not be sent automatically. */
  readonly takenBack: string | null;
  /** What the player is typing. */
  readonly draft: string;
  /** The exchanges are played by voice: the voice service reports their outcome. */
  readonly spoken: boolean;
  /** The words recognised of the line that the player is speaking; null while they are silent. */
  readonly hearing: string | null;
  /** The player has sent a line before the scene was open: the suggestion is taken as it was shouted. */
  readonly ahead: boolean;
}

/** @param draft what was typed before a reload */
export function emptyScene(draft = ''): SceneState {
  return {
    session: null,
    turns: [],
    live: null,
    trouble: null,
    declined: null,
    takenBack: null,
    draft,
    spoken: false,
    hearing: null,
    ahead: false,
  };
}

export type SceneEvent =
  /** The whole scene, as the server has it. */
  | { readonly type: 'loaded'; readonly session: Session; readonly turns: readonly Turn[] }
  | { readonly type: 'typed'; readonly text: string }
  | { readonly type: 'begun'; readonly request: TurnRequest }
  | { readonly type: 'chunk'; readonly chunk: Chunk }
  | { readonly type: 'answered'; readonly session: Session; readonly turn: Turn | null }
  | { readonly type: 'failed'; readonly error: ApiError }
  /** The suggestion has been answered. */
  | { readonly type: 'suggested'; readonly session: Session }
  /** The player has sent a line before the scene was open. */
  | { readonly type: 'ahead' }
  /** The player takes a line that failed back, to change it. */
  | { readonly type: 'withdrawn' }
  /** The exchanges are played by voice from now on, or by typing again. */
  | { readonly type: 'spoken'; readonly on: boolean }
  /** The whole scene as the voice service has it, including the turn that it is playing. */
  | { readonly type: 'joined'; readonly session: Session; readonly turns: readonly Turn[] }
  /** The words recognised so far of the player's next line. */
  | { readonly type: 'hearing'; readonly text: string | null }
  /** A better recognition of the line in the turn being played. */
  | { readonly type: 'understood'; readonly text: string };

/** A request to play a turn. */
export interface TurnRequest {
  readonly kind: TurnKind;
  readonly n: number;
  readonly line: string | null;
}

export function reduceScene(state: SceneState, event: SceneEvent): SceneState {
  switch (event.type) {
    case 'loaded':
      return load(state, event.session, event.turns);
    case 'typed':
      return { ...state, draft: event.text };
    case 'begun': {
      const { request } = event;
      const draft = request.line !== null && request.line === state.draft.trim() ? '' : state.draft;
      const live = { ...request, words: '', mood: null, spotlight: null };
      return { ...state, draft, trouble: null, declined: null, live, hearing: null };
    }
    case 'chunk':
      return state.live ? { ...state, live: hear(state.live, event.chunk) } : state;
    case 'answered':
      return {
        ...state,
        session: event.session,
        turns: event.turn ? withTurn(state.turns, event.turn) : state.turns,
        // By voice, the next turn may have begun before this one was stored.
        live: state.live && event.turn && state.live.n > event.turn.n ? state.live : null,
        trouble: null,
        takenBack: null,
      };
    case 'failed':
      return state.live ? fail(state, state.live, event.error) : state;
    case 'suggested':
      return isOlder(event.session, state.session) ? state : { ...state, session: event.session };
    case 'ahead':
      return { ...state, ahead: true };
    case 'withdrawn': {
      const takenBack = state.trouble?.line ?? null;
      const turns = without(takenBack, state.turns);
      return { ...state, turns, trouble: null, takenBack, draft: takenBack ?? state.draft };
    }
    case 'spoken':
      return {
        ...state,
        spoken: event.on,
        hearing: null,
        live: event.on ? state.live : withoutExchange(state.live),
      };
    case 'joined':
      return join(state, event.session, event.turns);
    case 'hearing':
      return { ...state, hearing: event.text };
    case 'understood':
      return state.live ? { ...state, live: { ...state.live, line: event.text } } : state;
  }
}

/** Drops a running exchange: once the voice is off, no event will finish it. Keeps a welcome or a close. */
function withoutExchange(live: Live | null): Live | null {
  return live?.kind === 'exchange' ? null : live;
}

/** Takes over the voice service's state; a turn that it holds open counts as being played. */
function join(state: SceneState, session: Session, turns: readonly Turn[]): SceneState {
  const joined = load({ ...state, live: null, takenBack: null }, session, turns);
  const open = turns.find(({ kind, status }) => kind === 'exchange' && status === 'open');
  if (state.live && !turns.some(({ n, status }) => n === state.live?.n && status === 'done')) {
    return { ...joined, live: state.live };
  }
  if (!open) return joined;
  const live = { kind: open.kind, n: open.n, line: open.line, words: '', mood: null, spotlight: null };
  return { ...joined, trouble: null, live };
}

/** Puts a declined line back into the draft, because it would be declined again; any other line can be retried. */
function fail(state: SceneState, { kind, n, line }: Live, error: ApiError): SceneState {
  if (error.reason !== 'line-declined') {
    return { ...state, live: null, trouble: { kind, n, line, error } };
  }
  const draft = [line, state.draft].filter(Boolean).join('\n');
  return { ...state, live: null, declined: error, draft };
}

/** The turns without the open one of a line that was taken back. */
function without(line: string | null, turns: readonly Turn[]): readonly Turn[] {
  return line === null ? turns : turns.filter((turn) => turn.status !== 'open' || turn.line !== line);
}

function hear(live: Live, chunk: Chunk): Live {
  switch (chunk.kind) {
    case 'words':
      return { ...live, words: live.words + chunk.text };
    case 'restart':
      return { ...live, words: '' };
    case 'room':
      return { ...live, mood: chunk.mood, spotlight: chunk.spotlight };
  }
}

/** Takes over the server's state, unless it is older than this one: a late answer must not turn the scene back. */
function load(state: SceneState, session: Session, turns: readonly Turn[]): SceneState {
  if (state.live || isOlder(session, state.session)) return state;
  const { trouble } = state;
  const over = session.status !== 'active';
  const played = turns.find(({ n, status }) => n === trouble?.n && status === 'done');
  const settled = over || (trouble !== null && played !== undefined);
  const standing = without(state.takenBack, turns);
  const loaded = { ...state, session, turns: standing, trouble: settled ? null : trouble };
  // Another window played a different line in this turn: this one goes back into the draft.
  const unheard = settled && trouble?.line && trouble.line !== played?.line ? trouble.line : '';
  // Over or not, what has not been played stays: a show may end while the player types.
  return { ...loaded, draft: draftBeside(standing, [unheard, state.draft].filter(Boolean).join('\n')) };
}

/** The draft, unless the server already has it as a line: after a reload it may be both. */
function draftBeside(turns: readonly Turn[], draft: string): string {
  const sent = turns.findLast(({ kind }) => kind === 'exchange');
  return sent?.line === draft.trim() ? '' : draft;
}

/** The text that must survive a reload: what the server has not stored as a turn yet. */
export function unsaid({ draft, live, trouble }: SceneState): string {
  return draft || live?.line || trouble?.line || '';
}

const stageOrder = { welcome: 0, scene: 1, closing: 2, notes: 3, done: 4 } as const;

function isOlder(session: Session, known: Session | null): boolean {
  return known !== null && progress(session) < progress(known);
}

function progress({ turnsPlayed, stage, status, suggestion }: Session): number {
  const settled = suggestion.taken === null ? 0 : 1;
  return turnsPlayed * 20 + stageOrder[stage] * 2 + settled + (status === 'active' ? 0 : 10);
}

function withTurn(turns: readonly Turn[], turn: Turn): readonly Turn[] {
  return [...turns.filter(({ n }) => n !== turn.n), turn].sort((a, b) => a.n - b.n);
}

/**
 * The turn to play without the player asking: the MC's welcome once the suggestion is settled, the MC's close, or a line that the
 * server holds open. Sending such
 * a line again is safe, because it is played once; while the show is spoken, the voice service plays it. Null while a turn
 * is being played, or when one has just failed.
 */
export function nextTurnRequest({
  session,
  turns,
  live,
  trouble,
  spoken,
  ahead,
}: SceneState): TurnRequest | null {
  if (!session || live || trouble || session.status !== 'active') return null;
  if (session.stage === 'welcome')
    return isSettled(session, turns, ahead) ? { kind: 'welcome', n: 0, line: null } : null;
  if (session.stage === 'closing') return closeRequest(session);
  if (spoken) return null;
  const open = turns.find(({ kind, status }) => kind === 'exchange' && status === 'open');
  return session.stage === 'scene' && open?.line ? { kind: 'exchange', n: open.n, line: open.line } : null;
}

/** The request for the MC's close. */
export function closeRequest({ turnsPlayed }: Session): TurnRequest {
  return { kind: 'close', n: turnsPlayed + 1, line: null };
}

/** Whether the player may play a line: the scene is open, and no turn is running or failed. */
export function isPlayersTurn({ session, live, trouble }: SceneState): boolean {
  return session?.status === 'active' && session.stage === 'scene' && !live && !trouble?.line;
}

/** Whether the audience's suggestion is still open: the player has not answered it, and the MC has not begun. */
export function isSuggestionOpen({ session, turns, live, trouble, ahead }: SceneState): boolean {
  if (session?.status !== 'active' || session.stage !== 'welcome' || live || trouble) return false;
  return !isSettled(session, turns, ahead);
}

/** Whether the MC may begin: with what was taken, or what was shouted where the player went ahead. */
function isSettled({ suggestion }: Session, turns: readonly Turn[], ahead: boolean): boolean {
  return ahead || suggestion.taken !== null || turns.some(({ kind }) => kind === 'welcome');
}

/** The Room's current mood: from the running turn, or else from the last one. */
export function moodNow({ session, live }: SceneState): Mood | null {
  return live?.mood ?? session?.mood ?? null;
}

/** The reaction under the spotlight: the running turn's, or the last one's until the next line. */
export function spotlightNow({ live, turns }: SceneState): Spotlight | null {
  if (live) return live.spotlight;
  return turns.findLast(({ status }) => status === 'done')?.spotlight ?? null;
}
