import type { OpenMission } from '@improv/contract';
import { answerTo, outcomes } from './outcomes.ts';
import { useReportMission } from './useReportMission.ts';
import './missionReport.css';

/** A mission's task, and three ways to say how it went; the answer can be changed. */
export function MissionReport({
  mission,
  onReported,
}: {
  mission: OpenMission;
  onReported?: (mission: OpenMission) => void;
}) {
  const reporting = useReportMission(mission);
  const given = reporting.data?.mission.outcome ?? mission.outcome;
  return (
    <>
      <p className="mission-report-title">{mission.title}</p>
      <p>{mission.task}</p>
      <div className="mission-report-ways">
        {outcomes.map(({ outcome, said }) => (
          <button
            key={outcome}
            type="button"
            className="button button--outline-ink"
            aria-pressed={given === outcome}
            aria-disabled={reporting.isPending}
            onClick={() =>
              !reporting.isPending &&
              reporting.mutate(outcome, { onSuccess: (reported) => onReported?.(reported.mission) })
            }
          >
            {said}
          </button>
        ))}
      </div>
      <p role="status" className="mission-report-answer">
        {given && answerTo(given)}
      </p>
      <p role="alert" className="field-trouble">
        {reporting.error?.message}
      </p>
    </>
  );
}
