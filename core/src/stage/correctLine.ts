import { Timestamp } from 'firebase-admin/firestore';
import { playerLine } from '../cast/brief.ts';
import type { Person, PlayContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { sanitizePlayerText } from '../safety/index.ts';
import { ownSession } from '../sessions/getSession.ts';
import { sessionRef, statusAt, TurnDocument, turnRef } from '../sessions/session.ts';
import { readAll } from '../stored/readAll.ts';
import { stageMessages } from './messages.ts';
import { type Played, viewPlayed } from './viewPlayed.ts';

/** The words that a played turn should have been understood as. */
export interface Correction {
  readonly sessionId: string;
  /** The turn: the last one that was played. */
  readonly turn: number;
  readonly line: string;
}

/**
 * Puts a misheard line of the last turn right, after it was answered: for the script that the cast is told, the Coach and the
 * export. The answer stays, and so does what the Room made of it. What was understood first is kept beside it.
 * @throws Refusal `unknown-session`, `not-your-session`, `line-declined`; `turn-out-of-order` when another turn has been played
 * since, or the show is over
 */
export async function correctLine(
  context: PlayContext,
  person: Person,
  { sessionId, turn: n, line: written }: Correction,
): Promise<Played> {
  const { db, now } = context;
  const { text: line, steers: aside } = sanitizePlayerText(written);
  const reference = sessionRef(db, sessionId);
  const corrected = await db.runTransaction(async (transaction) => {
    const [show, snapshot] = await readAll(transaction, reference, turnRef(reference, n));
    const before = ownSession(show.data(), person);
    const turn = snapshot.exists ? TurnDocument.parse(snapshot.data()) : null;
    const isLast = n === before.turnsPlayed && turn?.status === 'done' && turn.kind === 'exchange';
    if (!turn || !isLast || statusAt(before, now()) !== 'active') {
      throw new Refusal('turn-out-of-order', stageMessages.tooLateToCorrect);
    }
    const updatedAt = Timestamp.fromMillis(now());
    const change = { line, aside, heardAs: turn.heardAs ?? turn.line, updatedAt };
    const script = before.script.map((said) =>
      said.n === n && said.speaker === 'player' ? playerLine(n, line, aside) : said,
    );
    transaction.update(snapshot.ref, change);
    transaction.update(reference, { script, updatedAt });
    return { turn: { ...turn, ...change }, session: { ...before, script, updatedAt } };
  });
  return viewPlayed(context, sessionId, corrected);
}
