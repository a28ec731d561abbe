import { type FromPlayer, voiceTimes, voiceWireVersion } from '@improv/contract';
import { asVoiceRefusal, audioSessionOf, VoiceRefusal } from '@improv/core';
import type { WebSocket } from 'ws';
import { Connection } from './connection.ts';
import type { Hall } from './hall.ts';
import { log, wrong } from './log.ts';
import { type Resumption, Seat } from './seat.ts';

/** Somebody whom no place was free for comes back after so long. */
const retryAfterSeconds = 5;

const sentences = {
  notYet: 'That came before its time: reload the page.',
  oldPage: 'This page is older than the theatre: reload it.',
  late: 'Nobody said who you are: press the button again.',
  full: 'All microphones are taken just now. A moment, and there will be one for you.',
} as const;

/** Receives a client: hears what it wants, once and in time, and leads it to its seat or says why not. */
export function receive(hall: Hall, socket: WebSocket): void {
  const connection: Connection = new Connection(socket, hall.context.now, {
    message: (message) => {
      clearTimeout(timer);
      connection.hear(waiting);
      void admit(hall, connection, message);
    },
    frame: () => connection.over('bad-message', sentences.notYet),
    gone: () => clearTimeout(timer),
  });
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

async function admit(hall: Hall, connection: Connection, first: FromPlayer): Promise<void> {
  try {
    if (first.kind !== 'hello' && first.kind !== 'resume') {
      throw new VoiceRefusal('bad-message', sentences.notYet);
    }
    if (first.version !== voiceWireVersion) throw new VoiceRefusal('bad-message', sentences.oldPage);
    const wants = first.kind === 'resume' ? resumptionOf(first, connection.openedAt) : first;
    if (wants.kind === 'resume') {
      const id = audioSessionOf(wants.token) ?? '';
      if (await hall.seat(id)?.resume(connection, wants)) return;
      await hall.vacated(id);
    }
    // Asked before the ticket is used up, so that it serves for the next try.
    if (hall.full) return connection.over('full', sentences.full, retryAfterSeconds);
    const seat = await hall.admitting(async (admitted) => {
      const { context, holder } = hall;
      const place =
        wants.kind === 'hello'
          ? await context.backstage.enterVoice(wants.ticket, holder, admitted)
          : await context.backstage.takeVoiceOver(wants, holder, admitted);
      return new Seat(hall, place, connection);
    });
    await seat.begin(connection, wants.kind === 'resume' ? wants : null);
  } catch (error) {
    const { reason, message } = asVoiceRefusal(error);
    if (reason === 'internal-error') log('ERROR', 'voice_failed', { error: wrong(error) });
    connection.over(reason, message);
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
