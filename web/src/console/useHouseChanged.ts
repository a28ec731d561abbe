import { useQueryClient } from '@tanstack/react-query';
import { adminKeys } from './adminKeys.ts';

/** After any change: what the console knows is asked for anew, what is on the screen at once. */
export function useHouseChanged(): () => void {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: adminKeys.all });
}
