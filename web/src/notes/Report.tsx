import type { Moment, Notes } from '@improv/contract';
import { notesMessages } from './messages.ts';
import { Recovery } from './Recovery.tsx';
import { Scores } from './Scores.tsx';
import './report.css';

const { report } = notesMessages;

/** The Coach's report: a typed page with remarks beside the player's own words. */
export function Report({ notes }: { notes: Notes }) {
  const { headline, moments, missed, phaseChange, bestRecovery, scores, strengths, tryNext, mission } = notes;
  return (
    <article className="report">
      <div className="report-sheet on-paper">
        <p className="report-headline">{headline}</p>
        {moments.length > 0 && (
          <section className="report-part" aria-labelledby="moments">
            <h2 id="moments">{report.moments}</h2>
            <ol className="moments">
              {moments.map((moment) => (
                <MomentNote key={`${moment.turn} ${moment.quote}`} moment={moment} />
              ))}
            </ol>
          </section>
        )}
        {missed && (
          <section className="report-part" aria-labelledby="missed">
            <h2 id="missed">{report.missed}</h2>
            <ol className="moments">
              <MomentNote moment={missed} />
            </ol>
          </section>
        )}
        {phaseChange && <Recovery change={phaseChange} best={bestRecovery} />}
        {scores.length > 0 && <Scores scores={scores} />}
        {strengths.length > 0 && (
          <section className="report-part" aria-labelledby="strengths">
            <h2 id="strengths">{report.strengths}</h2>
            <ul className="strengths">
              {strengths.map((strength) => (
                <li key={strength}>{strength}</li>
              ))}
            </ul>
          </section>
        )}
        <section className="report-part" aria-labelledby="next">
          <h2 id="next">{report.next}</h2>
          <p className="report-next">{tryNext}</p>
        </section>
      </div>
      <section className="mission on-paper" aria-labelledby="mission">
        <h2 id="mission">{report.mission}</h2>
        <p className="mission-title">{mission.title}</p>
        <p>{mission.task}</p>
      </section>
    </article>
  );
}

function MomentNote({ moment: { turn, quote, principleName, note } }: { moment: Moment }) {
  return (
    <li className="moment">
      <blockquote className="moment-quote">
        <p>“{quote}”</p>
        <footer>{report.turn(turn)}</footer>
      </blockquote>
      <div className="moment-note">
        <p className="moment-principle">{principleName}</p>
        <p>{note}</p>
      </div>
    </li>
  );
}
