import type { Chunk, Mood, Session, Spotlight, Turn, TurnKind } from '@improv/contract';
import type { ApiError } from '../server/apiError.ts';

/** A turn being played: what the player sent, and what the cast has said of its answer so far. */
interface Live {
  readonly kind: TurnKind;
  readonly n: number;
  readonly line: string | null;
  readonly words: string;
  readonly mood: Mood | null;
  readonly spotlight: Spotlight | null;
}

/** A turn that did not come off; `line` is kept, so that it can be sent again or changed. */
export interface Trouble {
  readonly kind: TurnKind;
  readonly n: number;
  readonly line: string | null;
  readonly error: ApiError;
}

/** A running scene as one device sees it. */
export interface SceneState {
  readonly session: Session | null;
  readonly turns: readonly Turn[];
  readonly live: Live | null;
  readonly trouble: Trouble | null;
  /** Why the last line can't be said on this stage, until the next one is; the line itself is back in the draft. */
  readonly declined: ApiError | null;
  /** A line that the player took back: the server may still hold it open, and it must not be sent by itself. */
  readonly takenBack: string | null;
  /** What the player is typing. */
  readonly draft: string;
  /** The exchanges are played by voice: the voice service says what comes of them. */
  readonly spoken: boolean;
  /** What has been understood of what the player is saying right now; null while they say nothing. */
  readonly hearing: string | null;
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
  };
}

export type SceneEvent =
  /** The server's account of the whole scene. */
  | { readonly type: 'loaded'; readonly session: Session; readonly turns: readonly Turn[] }
  | { readonly type: 'typed'; readonly text: string }
  | { readonly type: 'begun'; readonly request: TurnRequest }
  | { readonly type: 'chunk'; readonly chunk: Chunk }
  | { readonly type: 'answered'; readonly session: Session; readonly turn: Turn | null }
  | { readonly type: 'failed'; readonly error: ApiError }
  /** The suggestion is settled. */
  | { readonly type: 'suggested'; readonly session: Session }
  /** The player takes a line that failed back, to change it. */
  | { readonly type: 'withdrawn' }
  /** From here on the exchanges are played by voice, or no longer are. */
  | { readonly type: 'spoken'; readonly on: boolean }
  /** The voice service's account of the whole scene, a turn that it is playing included. */
  | { readonly type: 'joined'; readonly session: Session; readonly turns: readonly Turn[] }
  /** What the player is saying, as far as it is understood. */
  | { readonly type: 'hearing'; readonly text: string | null }
  /** What the player said in the turn being played, now that it is understood better. */
  | { readonly type: 'understood'; readonly text: string };

/** What to ask of the cast next. */
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
        // By voice, the next turn may have begun before this one was written down.
        live: state.live && event.turn && state.live.n > event.turn.n ? state.live : null,
        trouble: null,
        takenBack: null,
      };
    case 'failed':
      return state.live ? fail(state, state.live, event.error) : state;
    case 'suggested':
      return isOlder(event.session, state.session) ? state : { ...state, session: event.session };
    case 'withdrawn': {
      const takenBack = state.trouble?.line ?? null;
      const turns = without(takenBack, state.turns);
      return { ...state, turns, trouble: null, takenBack, draft: takenBack ?? state.draft };
    }
    case 'spoken':
      return { ...state, spoken: event.on, hearing: null, live: event.on ? state.live : besides(state.live) };
    case 'joined':
      return join(state, event.session, event.turns);
    case 'hearing':
      return { ...state, hearing: event.text };
    case 'understood':
      return state.live ? { ...state, live: { ...state.live, line: event.text } } : state;
  }
}

/** What is being played and is no exchange: nobody says any more what comes of one. */
function besides(live: Live | null): Live | null {
  return live?.kind === 'exchange' ? null : live;
}

/** A turn that the voice service holds open is being played, here or by the time it is answered anew. */
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

/** A declined line would be declined again, so it goes back to be changed; anything else can be sent once more. */
function fail(state: SceneState, { kind, n, line }: Live, error: ApiError): SceneState {
  if (error.reason !== 'line-declined') {
    return { ...state, live: null, trouble: { kind, n, line, error } };
  }
  const draft = [line, state.draft].filter(Boolean).join('\n');
  return { ...state, live: null, declined: error, draft };
}

/** The open turn goes with the line that was taken back: it is about to be another one. */
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

/** An answer to an older question may arrive late: the scene never runs backwards. */
function load(state: SceneState, session: Session, turns: readonly Turn[]): SceneState {
  if (state.live || isOlder(session, state.session)) return state;
  const { trouble } = state;
  const over = session.status !== 'active';
  const played = turns.find(({ n, status }) => n === trouble?.n && status === 'done');
  const settled = over || (trouble !== null && played !== undefined);
  const standing = without(state.takenBack, turns);
  const loaded = { ...state, session, turns: standing, trouble: settled ? null : trouble };
  // Somebody played another line in this turn: ours goes back to where it can be used.
  const unheard = settled && trouble?.line && trouble.line !== played?.line ? trouble.line : '';
  return { ...loaded, draft: over ? '' : draftBeside(standing, state.draft || unheard) };
}

/** The draft, unless the server has it already: a reload found it both typed and sent. */
function draftBeside(turns: readonly Turn[], draft: string): string {
  const sent = turns.findLast(({ kind }) => kind === 'exchange');
  return sent?.line === draft.trim() ? '' : draft;
}

/** What must survive a reload: the words that no turn has taken in yet. */
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
 * What must be played without the player asking: the MC's welcome and close, and a line that the server holds open
 * (sending it again is safe: it is played once; while the show is spoken, the voice service sees to it). Null while something is being played, or when it has just failed.
 */
export function nextTurnRequest({ session, turns, live, trouble, spoken }: SceneState): TurnRequest | null {
  if (!session || live || trouble || session.status !== 'active') return null;
  if (session.stage === 'welcome') return { kind: 'welcome', n: 0, line: null };
  if (session.stage === 'closing') return closeRequest(session);
  if (spoken) return null;
  const open = turns.find(({ kind, status }) => kind === 'exchange' && status === 'open');
  return session.stage === 'scene' && open?.line ? { kind: 'exchange', n: open.n, line: open.line } : null;
}

/** The MC's close, at the player's wish or because the scene has ended. */
export function closeRequest({ turnsPlayed }: Session): TurnRequest {
  return { kind: 'close', n: turnsPlayed + 1, line: null };
}

/** The player may speak: the scene is open and nobody else is at it. */
export function isPlayersTurn({ session, live, trouble }: SceneState): boolean {
  return session?.status === 'active' && session.stage === 'scene' && !live && !trouble?.line;
}

/** The MC has asked the house, somebody has shouted, and the player has neither taken it nor begun. */
export function isSuggestionOpen(state: SceneState): boolean {
  const { session } = state;
  return session?.turnsPlayed === 0 && session.suggestion.taken === null && isPlayersTurn(state);
}

/** How the Room feels right now, this turn's answer first. */
export function moodNow({ session, live }: SceneState): Mood | null {
  return live?.mood ?? session?.mood ?? null;
}

/** The reaction under the light: this turn's, or the last one's until the next line is spoken. */
export function spotlightNow({ live, turns }: SceneState): Spotlight | null {
  if (live) return live.spotlight;
  return turns.findLast(({ status }) => status === 'done')?.spotlight ?? null;
}
