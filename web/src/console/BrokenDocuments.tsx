import type { CallableResponse } from '@improv/contract';
import { useQuery } from '@tanstack/react-query';
import { adminKeys } from './adminKeys.ts';
import { callAdmin } from './callAdmin.ts';
import './brokenDocuments.css';

const lookEveryMs = 60_000;

/** Says in every room of the console what somebody left in the database that can't be read, and what is used instead. */
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
      <h2 id="broken">The database holds what it can’t</h2>
      <p>Somebody has edited it by hand. Until it is set right, something else is used:</p>
      <ul>
        {broken.map(({ document, field, found, used }) => (
          <li key={`${document} ${field}`}>
            <code>{document}</code> {field !== '' && <code>{field}</code>} is <code>{found}</code>. Used
            instead: <strong>{used}</strong>.
          </li>
        ))}
      </ul>
    </section>
  );
}
