import { z } from 'zod';

export const SessionId = z.uuid('That is not the id of a show.');

/** ISO 8601, UTC. */
export const Timestamp = z.iso.datetime();
