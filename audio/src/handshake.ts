import {
  type FromPlayer,
  type FromService,
  voiceCloseCodes,
  voiceTimes,
  voiceWireVersion,
} from '@improv/contract';
import { asVoiceRefusal, audioSessionOf, errorStack, VoiceRefusal } from '@improv/core';
import type { WebSocket } from 'ws';
import { Connection, type ConnectionListener } from './connection.ts';
import { serviceMessages } from './messages.ts';
import type { SessionRegistry } from './sessionRegistry.ts';
import type { Unverified } from './unverified.ts';
import { type Resumption, VoiceSession } from './voiceSession.ts';

/** A client that found the instance full tries again after this long. */
const retryAfterSeconds = 5;

/**
 * Waits for a client's first message, which must arrive in time, then authenticates it and starts or resumes its session.
 * @param unverified left once the client is authenticated
 */
export function accept(registry: SessionRegistry, socket: WebSocket, unverified: Unverified): void {
  const listener: ConnectionListener = {
    message: (message) => {
      clearTimeout(timer);
      unverified.showsTicket();
      connection.setListener(waiting);
      void authenticate(registry, connection, message, unverified);
    },
    frame: () => connection.over('bad-message', serviceMessages.tooEarly),
    gone: () => clearTimeout(timer),
  };
  const failed = (error: unknown) => registry.context.log('voice_failed', { error: errorStack(error) });
  const connection = new Connection(socket, registry.context.now, listener, failed);
  // A client must not send anything until it has received `ready`.
  const waiting = {
    message: () => connection.over('bad-message', serviceMessages.tooEarly),
    frame: () => connection.over('bad-message', serviceMessages.tooEarly),
    gone: () => undefined,
  };
  const timer = setTimeout(
    () => connection.over('no-ticket-in-time', serviceMessages.noTicketInTime),
    voiceTimes.firstMessage,
  );
}

/** Closes a connection at once because too many are unverified. Its ticket, if it has one, stays valid. */
export function turnAway(socket: WebSocket): void {
  if (socket.readyState === socket.OPEN) {
    const last: FromService = { kind: 'over', message: serviceMessages.full, retryAfterSeconds };
    socket.send(JSON.stringify(last));
    socket.close(voiceCloseCodes.full, 'full');
  }
  socket.terminate();
}

async function authenticate(
  registry: SessionRegistry,
  connection: Connection,
  first: FromPlayer,
  unverified: Unverified,
): Promise<void> {
  try {
    if (first.kind !== 'hello' && first.kind !== 'resume') {
      throw new VoiceRefusal('bad-message', serviceMessages.tooEarly);
    }
    if (first.version !== voiceWireVersion) throw new VoiceRefusal('bad-message', serviceMessages.oldPage);
    const wants = first.kind === 'resume' ? resumptionOf(first, connection.openedAt) : first;
    if (wants.kind === 'resume') {
      const id = audioSessionOf(wants.token) ?? '';
      if (await registry.session(id)?.resume(connection, wants)) return unverified.leave();
      await registry.vacated(id);
    }
    const session = await registry.register(async (requireCapacity) => {
      const { context, instanceId } = registry;
      // Checked before the ticket is used up, so that the client can try again with it.
      const requireOpenAndCapacity: typeof requireCapacity = (...who) => {
        if (connection.closed) throw new VoiceRefusal('full', serviceMessages.full);
        requireCapacity(...who);
      };
      const lease =
        wants.kind === 'hello'
          ? await context.backend.redeemTicket(wants.ticket, instanceId, requireOpenAndCapacity)
          : await context.backend.takeOverSession(wants, instanceId, requireOpenAndCapacity);
      return new VoiceSession(registry, lease, connection);
    });
    // Not earlier: of a hundred connections that show the same valid ticket, only one gets a session.
    unverified.leave();
    await session.begin(connection, wants.kind === 'resume' ? wants : null, first.languages ?? []);
  } catch (error) {
    const { reason, message } = asVoiceRefusal(error);
    if (reason === 'internal-error') registry.context.log('voice_failed', { error: errorStack(error) });
    connection.over(reason, message, reason === 'full' ? retryAfterSeconds : null);
  }
}

/**
 * Reckons the absence back from the opening of the connection, not from now: the handshake, and the time that the message
 * waited to be read on a busy instance, are not counted as voice time.
 */
function resumptionOf(
  { kind, token, heard, offlineMs }: Extract<FromPlayer, { kind: 'resume' }>,
  openedAt: number,
): Resumption {
  return { kind, token, heard, goneAt: openedAt - offlineMs };
}
