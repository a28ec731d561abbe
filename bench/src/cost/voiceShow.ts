import type { Session, Turn } from '@improv/contract';
import {
  type Context,
  type Conversation,
  connectModels,
  createVoiceBackend,
  endSession,
  modelEnvironment,
  openConversation,
  openScene,
  type Person,
  startSession,
  takeSuggestion,
  type VoiceBackendContext,
  writeNotes,
} from '@improv/core';
import { partnerAloud } from '@improv/core/cast/partner';
import { liveModelConfig, speechModelConfig } from '@improv/core/models/modelConfig';
import { reckonSound } from '@improv/core/models/reckoning';
import { sideSpeechAfter } from '@improv/core/voice/conversation/sideSpeechAfter';
import type { PlayContexts } from '@improv/testing/playContext';
import { Listener } from '@improv/testing/voice/listener';
import { round } from '../statistics.ts';
import type { UnderstudyControl } from '../understudy.ts';
import { lines, spokenMs, unclearMs } from './lines.ts';
import { assumed, BillSince, part, totals } from './parts.ts';

const minutes = 8;
/** As in a text show. */
const sessionId = '901ce000-0000-4000-8000-000000000017';
/** The show's clock goes this much faster than it is heard. */
const speed = 10;
/** After these turns something is said that the model can't make out: it is billed like an answer. */
const unclearAfter = [4, 9];
const silent = (): void => undefined;
const bytesPerMs = 32;

type Models = VoiceBackendContext['models'];

/**
 * Plays a show by voice over the real path, from the MC's welcome to the Coach's notes: all turns that a scene has, which in eight
 * minutes are 32 seconds each. @returns what it costs by part
 */
export async function playVoiceShow(
  contexts: PlayContexts,
  understudyUrl: string,
  control: UnderstudyControl,
) {
  const models = connectModels(modelEnvironment({ UNDERSTUDY_URL: understudyUrl }));
  const watched = watch(models);
  const beganAt = Date.now();
  const context = contexts.contextWith(watched.models, {
    now: () => beganAt + (Date.now() - beganAt) * speed,
  }) as Context & { models: Models };
  const before = await control.readBill();
  const show = await openShow(contexts, context);
  const spokenBytes = await play(show, control);
  const { costUsd } = show.conversation.counters;
  const bill = new BillSince(before, await control.readBill());
  const live = bill.of('live');
  const speech = bill.of('speech');
  const setup = live.calls * instructionsTokens;
  const heard = reckonSound(spokenBytes, 'heard');
  const { told } = watched;
  const { model } = liveModelConfig;
  const parts = {
    welcome: bill.written('welcome'),
    partner_instructions: part(model, setup, 0),
    partner_notes: part(model, told.tokens, 0),
    partner_hears: part(model, heard, 0, 'audio'),
    // Billed again with every answer that follows.
    partner_context_text: part(model, live.textIn - setup - told.tokens, 0),
    partner_context_audio: part(model, live.audioIn - heard, 0, 'audio'),
    partner_says: part(model, 0, live.audioOut, 'audio'),
    partner_thinks: part(model, 0, live.calls * assumed.liveThoughts),
    room: bill.written('room'),
    mc_and_audience_say: part(speechModelConfig.model, speech.textIn, speech.audioOut),
    close: bill.written('close'),
    coach: bill.coach(),
  };
  return {
    minutes,
    turns: lines.length,
    partner_answers: live.calls,
    player_speech_seconds: Math.round(spokenBytes / bytesPerMs / 1_000),
    partner_speech_seconds: Math.round(live.audioOut / 25),
    instructions_tokens: instructionsTokens,
    whole_briefs: told.wholes,
    notes: told.notes,
    note_tokens: round(told.tokens / told.notes, 0),
    compressions: watched.told.compressions,
    counted_by_core_usd: round(costUsd, 4),
    parts,
    ...totals(parts),
  };
}

/** As the understudy counts them. */
const instructionsTokens = Math.ceil(partnerAloud.length / 4);

interface Show {
  readonly context: Context;
  readonly person: Person;
  readonly sessionId: string;
  readonly conversation: Conversation;
  readonly listener: Listener;
}

async function openShow(contexts: PlayContexts, context: Context & { models: Models }): Promise<Show> {
  const person = { uid: 'voice', email: 'voice@example.com', name: 'Voice' };
  await contexts.letIn(person.email);
  await startSession(context, person, { requestId: sessionId, gameId: 'free-scene', location: 'a ferry' });
  await takeSuggestion(context, person, { sessionId, own: null });
  await openScene(context, person, { sessionId }, silent);
  const spoken = { ...context, backend: createVoiceBackend(context) };
  const conversation = await openConversation(spoken, person, {
    sessionId,
    handle: null,
    firstUtterance: 0,
    onOver: (_, message) => {
      throw new Error(message);
    },
  });
  const listener = new Listener(conversation);
  conversation.attach(listener, null);
  return { context, person, sessionId, conversation, listener };
}

/** @returns bytes that the player spoke */
async function play(show: Show, control: UnderstudyControl): Promise<number> {
  const { context, person, sessionId, conversation, listener } = show;
  let spokenMsInAll = 0;
  const say = async (text: string, ms: number) => {
    await control.heardAs(sessionId, text);
    listener.says(ms);
    spokenMsInAll += ms;
  };
  await hearMc(show, 0);
  for (const [at, line] of lines.entries()) {
    const n = at + 1;
    await say(line, spokenMs(line));
    const { turn, session } = await listener.hears('turn', (message) => message.turn.n === n);
    if (turn.line !== line) throw new Error(`turn ${n} was played with another line: ${turn.line}`);
    // The understudy says this where its context holds no brief.
    if (turn.reply?.includes('understudy'))
      throw new Error(`the Partner had forgotten the show in turn ${n}`);
    await hearTheRest(show, turn, session);
    if (session.stage !== 'scene') {
      if (n < lines.length) throw new Error(`the scene ended in turn ${n}`);
      break;
    }
    if (!unclearAfter.includes(n)) continue;
    const missed = listener.all('notUnderstood').length;
    await say('', unclearMs);
    await listener.until(() => (listener.all('notUnderstood').length > missed ? true : undefined));
  }
  const { turn } = await endSession(context, person, { sessionId }, silent);
  await hearMc(show, turn.n);
  await conversation.close();
  await writeNotes(context, sessionId);
  return spokenMsInAll * bytesPerMs;
}

/** Hears the MC's line of a turn to its end. */
async function hearMc({ conversation, listener }: Show, turn: number): Promise<void> {
  conversation.receive({ kind: 'speak', turn });
  const { utterance } = await listener.hears('utterance', (one) => one.track === 'mc' && one.turn === turn);
  await listener.hears('utteranceEnd', (ended) => ended.utterance === utterance);
}

/** Hears what is said beside the scene after a turn. */
async function hearTheRest({ listener }: Show, turn: Turn, session: Session): Promise<void> {
  const due = session.stage === 'scene' ? sideSpeechAfter(turn, session).length : 0;
  await listener.until(() => {
    const said = listener.all('utterance').filter((one) => one.track !== 'partner' && one.turn === turn.n);
    const ended = said.filter(({ utterance }) =>
      listener.all('utteranceEnd').some((end) => end.utterance === utterance),
    );
    return ended.length >= due ? true : undefined;
  });
}

/** Models whose notes to the Partner are counted, and whose compressions are seen. */
function watch(models: Models) {
  const told = { notes: 0, wholes: 0, tokens: 0, compressions: 0 };
  let before = 0;
  const watched: Models = {
    ...models,
    converse: (options) =>
      models.converse({
        ...options,
        note: (afresh) => {
          const note = options.note(afresh);
          if (note.length > 0) told.notes += 1;
          if (note.some((text) => text.includes('"task":"partner"'))) told.wholes += 1;
          told.tokens += note.reduce((sum, text) => sum + Math.ceil(text.length / 4), 0);
          return note;
        },
        events: {
          ...options.events,
          used: (usage) => {
            if (usage.inputTokens < before) told.compressions += 1;
            before = usage.inputTokens;
            options.events.used(usage);
          },
        },
      }),
  };
  return { models: watched, told };
}
