import type { CallableResponse } from '@improv/contract';
import { dollars } from '../money/dollars.ts';
import { lobbyMessages } from './messages.ts';

type Lobby = CallableResponse<'getLobby'>;

const { ticket } = lobbyMessages;

/** One limit of the day, as the ticket prints it. */
export interface Allowance {
  readonly what: string;
  /** "$1.58 left of $2.00". */
  readonly left: string;
  /** Of the limit, 0 to 1. */
  readonly share: number;
}

/** What is left of today besides shows: the cast's time, and the voice where it is open to the player. */
export function allowances({ costToday, voiceToday }: Pick<Lobby, 'costToday' | 'voiceToday'>): Allowance[] {
  const cost = { what: ticket.castTime, ...remaining(costToday, dollars) };
  // Rounded down, so that the player can really use what is promised.
  const minutes = (count: number) => ticket.minutes(Math.floor(count));
  return voiceToday.open ? [cost, { what: ticket.voice, ...remaining(voiceToday, minutes) }] : [cost];
}

function remaining({ used, limit }: { used: number; limit: number }, say: (amount: number) => string) {
  const left = Math.max(limit - used, 0);
  return {
    left: left === 0 ? ticket.noneLeft(say(limit)) : ticket.left(say(left), say(limit)),
    share: limit === 0 ? 0 : left / limit,
  };
}
