import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, it, vi } from 'vitest';
import { adminKeys } from '../src/console/adminKeys.ts';
import { adminDataChanged } from '../src/console/useAdminDataChanged.ts';

/** A list on the screen, and what answers the calls that it has made, oldest first. */
function aList() {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: 60_000, retry: false } } });
  const answers: ((list: string) => void)[] = [];
  const list = new QueryObserver(queries, {
    queryKey: adminKeys.requests,
    queryFn: () => new Promise<string>((resolve) => answers.push(resolve)),
  });
  list.subscribe(() => undefined);
  return { queries, list, answers };
}

it.each([
  ['that is the first', false],
  ['to a list that is there', true],
])('an answer on its way %s does not come after a change that it does not know', async (_, loaded) => {
  const { queries, list, answers } = aList();
  if (loaded) {
    answers[0]?.('as it was');
    await vi.waitFor(() => expect(list.getCurrentResult().data).toBe('as it was'));
    void list.refetch();
  }
  const onItsWay = answers.at(-1);
  adminDataChanged(queries, () =>
    queries.setQueryData(adminKeys.requests, (data?: string) => data && 'changed'),
  );
  expect(list.getCurrentResult().data).toBe(loaded ? 'changed' : undefined);
  await vi.waitFor(() => expect(answers.at(-1)).not.toBe(onItsWay));
  answers.at(-1)?.('as it is');
  onItsWay?.('as it was');
  await vi.waitFor(() => expect(list.getCurrentResult().data).toBe('as it is'));
  expect(list.getCurrentResult().isFetching).toBe(false);
});
