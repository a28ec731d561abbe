import { Refusal } from '../../src/index.ts';

/** What a call was refused with. @throws when it was not refused */
export async function refused(act: Promise<unknown>): Promise<Refusal> {
  const error = await act.then(
    () => new Error('nothing was refused'),
    (reason: unknown) => reason,
  );
  if (error instanceof Refusal) return error;
  throw error;
}
