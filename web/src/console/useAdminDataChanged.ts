import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { adminKeys } from './adminKeys.ts';

/**
 * Refetches all console data after a change. Requests in flight are cancelled, because their answers may be from before
 * the change.
 * @param apply updates the cache with what is already known of the change
 */
export function adminDataChanged(queries: QueryClient, apply: () => void = () => undefined): void {
  void queries.cancelQueries({ queryKey: adminKeys.all });
  apply();
  void queries.invalidateQueries({ queryKey: adminKeys.all });
}

export function useAdminDataChanged(): (apply?: () => void) => void {
  const queries = useQueryClient();
  return (apply) => adminDataChanged(queries, apply);
}
