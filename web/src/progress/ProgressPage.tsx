import type { CallableResponse } from '@improv/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { MissionReport } from '../mission/MissionReport.tsx';
import { call } from '../server/call.ts';
import { keys } from '../server/queries.ts';
import { Heading } from '../ui/Heading.tsx';
import { Trouble } from '../ui/Trouble.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { progressMessages } from './messages.ts';
import { SkillRow } from './SkillRow.tsx';
import { Standing } from './Standing.tsx';
import { sortSkills } from './standing.ts';
import { UnseenSkills } from './UnseenSkills.tsx';
import './progress.css';

/** The player's levels over all their shows, and what they change on stage. */
export function ProgressPage() {
  const { data, error, refetch } = useQuery({
    queryKey: keys.progress,
    queryFn: () => call('getProgress', {}),
    staleTime: 0,
  });
  return (
    <div className="room">
      <Heading title={progressMessages.pageTitle}>{progressMessages.title}</Heading>
      {data && <Learnt progress={data} />}
      {!data && error && <Trouble error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting>{progressMessages.loading}</Waiting>}
    </div>
  );
}

function Learnt({
  progress: { shows, mastery, skills, mission },
}: {
  progress: CallableResponse<'getProgress'>;
}) {
  const { seen, unseen } = sortSkills(skills);
  return (
    <>
      {seen.length === 0 ? <NothingYet /> : <Standing shows={shows} mastery={mastery} />}
      {seen.length > 0 && (
        <section aria-labelledby="seen" className="progress-board">
          <h2 id="seen">{progressMessages.seen.title}</h2>
          <p className="progress-how">{progressMessages.seen.explanation}</p>
          <ul>
            {seen.map((skill) => (
              <SkillRow key={skill.principleId} skill={skill} />
            ))}
          </ul>
        </section>
      )}
      {unseen.length > 0 && <UnseenSkills skills={unseen} />}
      {mission && (
        <section className="progress-mission on-paper" aria-labelledby="progress-mission">
          <h2 id="progress-mission">{progressMessages.mission}</h2>
          <MissionReport key={mission.sessionId} mission={mission} />
        </section>
      )}
    </>
  );
}

function NothingYet() {
  return (
    <div className="progress-none">
      <p>{progressMessages.none}</p>
      <Link href="/" className="button button--lit">
        {progressMessages.playFirst}
      </Link>
    </div>
  );
}
