import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { adminKeys } from './adminKeys.ts';

/**
 * After any change: what the console knows is asked for anew, what is on the screen at once. An answer that is on its way
 * may be of before the change: it is not waited for, not even where there is nothing to show yet.
 * @param apply what is known of the change already
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
