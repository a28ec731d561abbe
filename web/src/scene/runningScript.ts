import type { Session, Turn } from '@improv/contract';
import { type ScriptEntry, scriptOf, spoken, suggestionEntry } from '../script/script.ts';
import type { SceneState } from './sceneState.ts';

/** The script so far: the played turns, the MC's call for the next line, and the running or failed turn. */
export function runningScript(state: SceneState): ScriptEntry[] {
  const { session, hearing, live } = state;
  if (!session) return [];
  const script = playedScript(state, session);
  if (hearing === null) return script;
  const n = (live?.n ?? session.turnsPlayed) + 1;
  return [...script, { ...spoken(n, 'player', hearing), unfinished: true }];
}

function playedScript({ turns, live, trouble, spoken: aloud }: SceneState, session: Session): ScriptEntry[] {
  const pending = live ?? trouble;
  const settled = turns.filter(({ n, status }) => status === 'done' || n !== pending?.n);
  // The latest reaction is under the light, not in the script.
  const latest = settled.findLast(({ status }) => status === 'done');
  const printed = settled.map((turn) => (turn === latest && !live ? { ...turn, spotlight: null } : turn));
  const script = scriptOf(printed, session);
  const call = callBefore(pending?.n ?? session.turnsPlayed + 1, { session, turns: settled });
  if (call && pending?.kind !== 'close') script.push(call);
  if (!pending) return aloud ? script.map((entry) => correctable(entry, latest)) : script;
  if (pending.line !== null) {
    const line = spoken(pending.n, 'player', pending.line);
    script.push(aloud && live?.kind === 'exchange' ? { ...line, correctable: true } : line);
  }
  if (live) {
    if (live.kind === 'welcome') script.push(...suggestionEntry(session.suggestion));
    const speaker = live.kind === 'exchange' ? 'partner' : 'mc';
    script.push({ ...spoken(live.n, speaker, live.words), unfinished: true });
  }
  return script;
}

/** The line of the latest exchange may be put right until the next one. */
function correctable(entry: ScriptEntry, latest: Turn | undefined): ScriptEntry {
  const isLatest = entry.kind === 'line' && entry.speaker === 'player' && entry.n === latest?.n;
  return isLatest && latest?.kind === 'exchange' ? { ...entry, correctable: true } : entry;
}

/** The MC's call for a line that is not in the script yet. */
function callBefore(
  n: number,
  { session, turns }: { session: Session; turns: readonly Turn[] },
): ScriptEntry | null {
  const { call } = session.next;
  if (call === null || n !== session.turnsPlayed + 1 || turns.some((turn) => turn.n === n)) return null;
  return spoken(n, 'mc', call);
}
