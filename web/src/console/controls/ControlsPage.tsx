import { useQuery } from '@tanstack/react-query';
import { Trouble } from '../../ui/Trouble.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { adminKeys } from '../adminKeys.ts';
import { callAdmin } from '../callAdmin.ts';
import { ControlsForm } from './ControlsForm.tsx';
import { controlsMessages } from './messages.ts';

/** What admins can change without a deploy. */
export function ControlsPage() {
  const { data, error, refetch } = useQuery({
    queryKey: adminKeys.controls,
    queryFn: () => callAdmin('getControls', {}),
    // The form starts with the current values each time the page is opened.
    staleTime: 0,
  });
  if (data) return <ControlsForm current={data} />;
  if (error) return <Trouble error={error} onRetry={() => void refetch()} />;
  return <Waiting>{controlsMessages.loading}</Waiting>;
}
