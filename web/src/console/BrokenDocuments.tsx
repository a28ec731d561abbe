import type { CallableResponse } from '@improv/contract';
import { useQuery } from '@tanstack/react-query';
import { adminKeys } from './adminKeys.ts';
import { callAdmin } from './callAdmin.ts';
import { consoleMessages } from './messages.ts';
import './brokenDocuments.css';

const { brokenDocuments } = consoleMessages;
const lookEveryMs = 60_000;

/** Shows in every room of the console which stored values are not valid, and what is used instead. */
export function BrokenDocuments() {
  const { data } = useQuery({
    queryKey: adminKeys.controls,
    queryFn: () => callAdmin('getControls', {}),
    refetchInterval: lookEveryMs,
  });
  return <BrokenFields broken={data?.broken ?? []} />;
}

function BrokenFields({ broken }: { broken: NonNullable<CallableResponse<'getControls'>['broken']> }) {
  if (broken.length === 0) return null;
  return (
    <section className="broken" aria-labelledby="broken">
      <h2 id="broken">{brokenDocuments.title}</h2>
      <p>{brokenDocuments.explanation}</p>
      <ul>
        {broken.map(({ document, field, found, used }) => (
          <li key={`${document} ${field}`}>
            <code>{document}</code> {field !== '' && <code>{field}</code>} {brokenDocuments.is}{' '}
            <code>{found}</code>. {brokenDocuments.usedInstead} <strong>{used}</strong>.
          </li>
        ))}
      </ul>
    </section>
  );
}
