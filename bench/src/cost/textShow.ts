import {
  connectModels,
  endSession,
  modelEnvironment,
  openScene,
  playTurn,
  startSession,
  takeSuggestion,
  writeNotes,
} from '@improv/core';
import { modelConfigs } from '@improv/core/models/modelConfig';
import type { PlayContexts } from '@improv/testing/playContext';
import type { UnderstudyControl } from '../understudy.ts';
import { lines } from './lines.ts';
import { assumed, BillSince, part, totals } from './parts.ts';

const turns = 12;
/** It seeds all that is drawn, and what the understudy says: the figures are the same each time. */
const sessionId = '7e870000-0000-4000-8000-000000000017';
const silent = (): void => undefined;

/** Plays a show in text, from the start to the Coach's notes. @returns what it costs by part */
export async function playTextShow(
  contexts: PlayContexts,
  understudyUrl: string,
  control: UnderstudyControl,
) {
  const models = connectModels(modelEnvironment({ UNDERSTUDY_URL: understudyUrl }));
  const context = contexts.contextWith(models, { lastTurn: turns });
  const person = { uid: 'text', email: 'text@example.com', name: 'Text' };
  await contexts.letIn(person.email);
  const before = await control.readBill();
  await startSession(context, person, { requestId: sessionId, gameId: 'free-scene', location: 'a ferry' });
  await takeSuggestion(context, person, { sessionId, own: null });
  await openScene(context, person, { sessionId }, silent);
  for (const [at, line] of lines.slice(0, turns).entries()) {
    const { session } = await playTurn(context, person, { sessionId, turn: at + 1, line }, silent);
    if (session.stage !== 'scene' && at + 1 < turns) throw new Error(`the scene ended in turn ${at + 1}`);
  }
  await endSession(context, person, { sessionId }, silent);
  await writeNotes(context, sessionId);
  const bill = new BillSince(before, await control.readBill());
  const parts = {
    welcome: bill.written('welcome'),
    partner: bill.written('partner'),
    partner_thinks: part(modelConfigs.partner.model, 0, bill.of('partner').calls * assumed.partnerThoughts),
    room: bill.written('room'),
    close: bill.written('close'),
    coach: bill.coach(),
  };
  return { turns, parts, ...totals(parts) };
}
