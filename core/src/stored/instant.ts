import { Timestamp } from 'firebase-admin/firestore';
import { z } from 'zod';

/** An instant as Firestore stores it. */
export const Instant = z.instanceof(Timestamp);
