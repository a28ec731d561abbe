import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { asApiError } from '../../server/apiError.ts';
import { Trouble } from '../../ui/Trouble.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { adminKeys } from '../adminKeys.ts';
import { callAdmin } from '../callAdmin.ts';
import { Costs } from './Costs.tsx';
import { Errors } from './Errors.tsx';
import { Figures } from './Figures.tsx';
import { FlaggedMembers } from './FlaggedMembers.tsx';
import { TopSpenders } from './TopSpenders.tsx';
import { clockTime, wholeDay } from './utc.ts';
import './today.css';

const refreshEveryMs = 15_000;

/** How the house is doing today. */
export function TodayPage() {
  const { data, error, dataUpdatedAt, refetch } = useQuery({
    queryKey: adminKeys.today,
    queryFn: () => callAdmin('getToday', {}),
    refetchInterval: refreshEveryMs,
  });
  if (!data && error) return <Trouble error={error} onRetry={() => void refetch()} />;
  if (!data) return <Waiting>Counting the house …</Waiting>;
  return (
    <div className="today">
      <div className="today-head">
        <h2>{wholeDay(data.day)}</h2>
        <p>
          As of <strong>{clockTime(dataUpdatedAt)}</strong>, and again every 15 seconds. Days run from
          midnight to midnight UTC, and so does this clock.
        </p>
        <p role="status" className="today-stale">
          {error && `These figures are not fresh: ${asApiError(error).message}`}
        </p>
      </div>
      {data.emergencyStop && (
        <p className="today-stop">
          <strong>The emergency stop is on.</strong> Nobody can start a new show.{' '}
          <Link href="/admin/controls">To the controls</Link>
        </p>
      )}
      <Figures today={data} />
      <Costs cost={data.cost} />
      <div className="today-pair">
        <FlaggedMembers people={data.marked} />
        <Errors errors={data.errors} />
      </div>
      <TopSpenders people={data.dearest} />
    </div>
  );
}
