import { randomUUID } from 'node:crypto';
import type { Session, Turn } from '@improv/contract';
import { Listener } from '@improv/testing/voice/listener';
import type { Fault, LiveOrder } from '@improv/understudy/control';
import type { Firestore } from 'firebase-admin/firestore';
import {
  type Context,
  type Conversation,
  type ConversationOptions,
  connectModels,
  createVoiceBackend,
  getSession,
  modelEnvironment,
  openConversation,
  openScene,
  type Person,
  startSession,
  type VoiceBackendContext,
  type VoiceContext,
} from '../../../src/index.ts';
import { aGuest, aTestContext } from '../../support/testContext.ts';

const { UNDERSTUDY_URL } = process.env;
if (!UNDERSTUDY_URL) {
  throw new Error('UNDERSTUDY_URL is not set: these tests run against the local stack, see npm test');
}

/** A show that is spoken in: its house, its player, and what the player's client hears. */
export interface SpokenSession {
  readonly context: Context & VoiceBackendContext & VoiceContext;
  readonly player: Person;
  readonly sessionId: string;
  readonly conversation: Conversation;
  readonly listener: Listener;
  /** Why the conversation ended by itself. */
  readonly overs: string[];
  /** What the understudy was told to misbehave with, or to do. */
  fault(fault: Fault): Promise<void>;
  order(
    order:
      | Omit<Extract<LiveOrder, { do: 'goAway' }>, 'show'>
      | { do: 'close'; code: number }
      | { do: 'stall' },
  ): Promise<void>;
  /** How many lines to the model are open for this show. */
  lines(): Promise<number>;
  /** Says a line into the microphone, which is heard as `text`; empty for nothing. */
  says(text: string, ms?: number): Promise<void>;
  /** The show as it is stored. */
  stored(): Promise<{ session: Session; turns: Turn[] }>;
  /** Opens another conversation in the same show, as another instance would. */
  reopened(options?: Partial<ConversationOptions>): Promise<Conversation>;
}

/** Opens a show whose MC has welcomed the player, and a conversation in it with a client that listens. */
export async function aSpokenSession(
  more: {
    gameId?: string;
    lastTurn?: number;
    models?: VoiceBackendContext['models'];
    /** The database as the voice service sees it. */
    seen?: (db: Firestore) => Firestore;
    /** Epoch milliseconds; the machine's own clock when absent. */
    now?: () => number;
    /** A show's id seeds what is drawn in it, and what the understudy says. */
    sessionId?: string;
  } = {},
): Promise<SpokenSession> {
  const testContext = aTestContext();
  const offstage = {
    ...testContext,
    now: more.now ?? Date.now,
    models: more.models ?? connectModels(modelEnvironment(process.env)),
    ...(more.lastTurn && { lastTurn: more.lastTurn }),
  };
  const seen = more.seen?.(testContext.db) ?? testContext.db;
  const context = { ...offstage, backend: createVoiceBackend({ ...offstage, db: seen }) };
  const player = await aGuest(testContext, { tier: 'voice' });
  const { sessionId } = await startSession(context, player, {
    requestId: more.sessionId ?? randomUUID(),
    gameId: more.gameId ?? 'free-scene',
    location: 'the engine room of a sinking ferry',
  });
  // Without the delays of speech.
  await control('faults', [
    { task: 'welcome', show: sessionId, delayMs: 0, tokenMs: 0 },
    { task: 'live', show: sessionId, tokenMs: 1 },
  ]);
  await openScene(context, player, { sessionId }, () => undefined);
  const overs: string[] = [];
  const open = (options: Partial<ConversationOptions> = {}) =>
    openConversation(context, player, {
      sessionId,
      handle: null,
      firstUtterance: 0,
      onOver: (reason) => overs.push(reason),
      ...options,
    });
  const conversation = await open();
  const listener = new Listener(conversation);
  conversation.attach(listener, null);
  return {
    context,
    player,
    sessionId,
    conversation,
    listener,
    overs,
    fault: (fault) => control('faults', { task: 'live', show: sessionId, times: 1, ...fault }),
    order: (order) => control('live', { ...order, show: sessionId }),
    async lines() {
      const response = await fetch(`${UNDERSTUDY_URL}/control/live`);
      const { connections } = (await response.json()) as { connections: { show: string | null }[] };
      return connections.filter(({ show: id }) => id === sessionId).length;
    },
    async says(text, ms = 400) {
      await control('hears', { show: sessionId, text });
      listener.says(ms);
    },
    stored: () => getSession(context, player, { sessionId }),
    reopened: open,
  };
}

/** Tells the understudy's control port something. */
async function control(path: string, body: unknown): Promise<void> {
  const response = await fetch(`${UNDERSTUDY_URL}/control/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`the understudy refused ${path}: ${await response.text()}`);
}
