import { describe, expect, it } from 'vitest';
import { ApiError, type ApiErrorReason } from '../src/server/apiError.ts';
import { createQueries, keys } from '../src/server/queries.ts';
import { theVisit, turnTo, within } from '../src/visit/visit.ts';

const over = () => new Error('over');

describe('a visit', () => {
  it('ends when another person comes, and not when the same one is seen again', () => {
    turnTo('ada');
    const visit = theVisit();
    expect(turnTo('ada')).toBe(false);
    expect(visit.signal.aborted).toBe(false);
    expect(turnTo('pat')).toBe(true);
    expect(visit.signal.aborted).toBe(true);
    expect(theVisit()).toMatchObject({ uid: 'pat', signal: { aborted: false } });
    expect(turnTo(null)).toBe(true);
    expect(turnTo('pat')).toBe(false);
  });

  it('is told what its work comes to, and no visit is after its end', async () => {
    turnTo('ada');
    const visit = theVisit();
    expect(await within(visit, Promise.resolve(7), over)).toBe(7);
    await expect(within(visit, Promise.reject(new Error('no')), over)).rejects.toThrow('no');
    let answer: (late: number) => void = () => undefined;
    const late = new Promise<number>((resolve) => {
      answer = resolve;
    });
    const waiting = within(visit, late, over);
    turnTo('pat');
    answer(7);
    await expect(waiting).rejects.toThrow('over');
    await expect(within(visit, Promise.resolve(7), over)).rejects.toThrow('over');
  });
});

describe('what was fetched', () => {
  /** Fetches a show, then again, which fails for a reason. @returns what is shown of it then */
  async function afterwards(reason: ApiErrorReason) {
    const queries = createQueries();
    const queryKey = keys.session('a-show');
    await queries.fetchQuery({ queryKey, queryFn: async () => 'every line', staleTime: 0 });
    const again = queries.fetchQuery({
      queryKey,
      queryFn: () => Promise.reject(new ApiError(reason, 'No.')),
      staleTime: 0,
      retry: false,
    });
    await expect(again).rejects.toMatchObject({ reason });
    const { data, error } = queries.getQueryState(queryKey) ?? {};
    expect(error).toMatchObject({ reason });
    return data;
  }

  it.each([
    'not-your-session',
    'unknown-session',
    'not-a-member',
    'not-an-admin',
    'not-signed-in',
    'email-not-verified',
    'left',
  ] as const)('is not shown any more when it is refused as %s', async (reason) => {
    expect(await afterwards(reason)).toBeUndefined();
  });

  it.each(['offline', 'broken', 'stage-closed', 'too-many-requests'] as const)(
    'stays in sight while the reason is %s',
    async (reason) => {
      expect(await afterwards(reason)).toBe('every line');
    },
  );
});
