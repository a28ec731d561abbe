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
import { todayMessages } from './messages.ts';
import { TopSpenders } from './TopSpenders.tsx';
import { clockTime, wholeDay } from './utc.ts';
import './today.css';

const refreshEveryMs = 15_000;

/** Today's shows, costs, flagged members and failures. */
export function TodayPage() {
  const { data, error, dataUpdatedAt, refetch } = useQuery({
    queryKey: adminKeys.today,
    queryFn: () => callAdmin('getToday', {}),
    refetchInterval: refreshEveryMs,
  });
  if (!data && error) return <Trouble error={error} onRetry={() => void refetch()} />;
  if (!data) return <Waiting>{todayMessages.loading}</Waiting>;
  return (
    <div className="today">
      <div className="today-head">
        <h2>{wholeDay(data.day)}</h2>
        <p>
          {todayMessages.asOf} <strong>{clockTime(dataUpdatedAt)}</strong>, {todayMessages.updates}
        </p>
        <p role="status" className="today-stale">
          {error && `${todayMessages.notUpdated} ${asApiError(error).message}`}
        </p>
      </div>
      {data.emergencyStop && (
        <p className="today-stop">
          <strong>{todayMessages.stop.on}</strong> {todayMessages.stop.effect}{' '}
          <Link href="/admin/controls">{todayMessages.stop.controls}</Link>
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
