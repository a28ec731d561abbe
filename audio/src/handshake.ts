import {
  type FromPlayer,
  type FromService,
  voiceCloseCodes,
  voiceTimes,
  voiceWireVersion,
} from '@improv/contract';
import { asVoiceRefusal, audioSessionOf, errorStack, VoiceRefusal } from '@improv/core';
import type { WebSocket } from 'ws';
import { Connection, type Ears } from './connection.ts';
import { fullSentence, type SessionRegistry } from './sessionRegistry.ts';
import type { Unverified } from './unverified.ts';
import { type Resumption, VoiceSession } from './voiceSession.ts';

/** Somebody whom no place was free for comes back after so long. */
const retryAfterSeconds = 5;

const sentences = {
  notYet: 'That came before its time: reload the page.',
  oldPage: 'This page is older than the theatre: reload it.',
  late: 'Nobody said who you are: press the button again.',
} as const;

/**
 * Receives a client: hears what it wants, once and in time, and leads it to its seat or says why not.
 * @param visit ends when it has a place
 */
export function receive(registry: SessionRegistry, socket: WebSocket, visit: Unverified): void {
  const ears: Ears = {
    message: (message) => {
      clearTimeout(timer);
      visit.showsTicket();
      connection.hear(waiting);
      void admit(registry, connection, message, visit);
    },
    frame: () => connection.over('bad-message', sentences.notYet),
    gone: () => clearTimeout(timer),
  };
  const failed = (error: unknown) => registry.context.log('voice_failed', { error: errorStack(error) });
  const connection = new Connection(socket, registry.context.now, ears, failed);
  // Until it has been told `ready`, a client has nothing to say.
  const waiting = {
    message: () => connection.over('bad-message', sentences.notYet),
    frame: () => connection.over('bad-message', sentences.notYet),
    gone: () => undefined,
  };
  const timer = setTimeout(
    () => connection.over('no-ticket-in-time', sentences.late),
    voiceTimes.firstMessage,
  );
}

/** Too many who have shown no good ticket are here: this one makes room at once. A ticket that it has stays good. */
export function turnAway(socket: WebSocket): void {
  if (socket.readyState === socket.OPEN) {
    const last: FromService = { kind: 'over', message: fullSentence, retryAfterSeconds };
    socket.send(JSON.stringify(last));
    socket.close(voiceCloseCodes.full, 'full');
  }
  socket.terminate();
}

async function admit(
  registry: SessionRegistry,
  connection: Connection,
  first: FromPlayer,
  visit: Unverified,
): Promise<void> {
  try {
    if (first.kind !== 'hello' && first.kind !== 'resume') {
      throw new VoiceRefusal('bad-message', sentences.notYet);
    }
    if (first.version !== voiceWireVersion) throw new VoiceRefusal('bad-message', sentences.oldPage);
    const wants = first.kind === 'resume' ? resumptionOf(first, connection.openedAt) : first;
    if (wants.kind === 'resume') {
      const id = audioSessionOf(wants.token) ?? '';
      if (await registry.seat(id)?.resume(connection, wants)) return visit.leave();
      await registry.vacated(id);
    }
    const seat = await registry.admitting(async (admit) => {
      const { context, holder } = registry;
      // Asked before the ticket is used up, so that it serves for the next try.
      const admitted: typeof admit = (...who) => {
        if (connection.closed) throw new VoiceRefusal('full', fullSentence);
        admit(...who);
      };
      const place =
        wants.kind === 'hello'
          ? await context.backend.redeemTicket(wants.ticket, holder, admitted)
          : await context.backend.takeOverSession(wants, holder, admitted);
      return new VoiceSession(registry, place, connection);
    });
    // Not before: of those who show one good ticket a hundred times, one has a place.
    visit.leave();
    await seat.begin(connection, wants.kind === 'resume' ? wants : null);
  } catch (error) {
    const { reason, message } = asVoiceRefusal(error);
    if (reason === 'internal-error') registry.context.log('voice_failed', { error: errorStack(error) });
    connection.over(reason, message, reason === 'full' ? retryAfterSeconds : null);
  }
}

/**
 * What the way in takes is not time at the microphone, nor is what its first message waits to be read on an instance that
 * has much to do: the client said it as soon as its line was open.
 */
function resumptionOf(
  { kind, token, heard, offlineMs }: Extract<FromPlayer, { kind: 'resume' }>,
  openedAt: number,
): Resumption {
  return { kind, token, heard, goneAt: openedAt - offlineMs };
}
