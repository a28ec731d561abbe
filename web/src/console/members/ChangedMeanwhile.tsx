import type { MemberEntry } from '@improv/contract';
import { takeFocus } from '../takeFocus.ts';
import { compare, type Terms } from './memberDraft.ts';
import type { SavingMember } from './useSaveMember.ts';

/**
 * Somebody else was quicker: shows the newer entry beside what was about to be saved, and asks which one it shall be.
 * @param adding whether somebody was added, who turned out to be on the list
 * @param theirs null when the member was removed meanwhile
 */
export function ChangedMeanwhile({
  adding,
  theirs,
  mine,
  saving,
  onTake,
  onLeave,
}: {
  adding: boolean;
  theirs: MemberEntry | null;
  mine: Terms;
  saving: SavingMember;
  onTake: (theirs: MemberEntry) => void;
  onLeave: () => void;
}) {
  const overwrite = (): void => {
    if (!saving.isPending) saving.mutate({ terms: mine, revision: theirs?.revision ?? null });
  };
  return (
    <div className="member-sheet">
      <h2 ref={takeFocus} tabIndex={-1}>
        {heading(adding, theirs)}
      </h2>
      {theirs ? (
        <Differences theirs={theirs} mine={mine} adding={adding} />
      ) : (
        <p>
          Somebody has taken <strong>{mine.email}</strong> off the list while you had the entry open. Nothing
          of yours is saved.
        </p>
      )}
      {saving.isError && <p className="field-trouble">{saving.error.message}</p>}
      <div className="dialog-actions">
        <button
          type="button"
          className="button button--ink"
          onClick={() => (theirs ? onTake(theirs) : onLeave())}
        >
          {theirs ? 'Take theirs' : 'Leave them off'}
        </button>
        <button
          type="button"
          className="button button--outline-ink"
          aria-disabled={saving.isPending}
          onClick={overwrite}
        >
          {theirs ? 'Save mine over it' : 'Put them back, as I have it'}
        </button>
      </div>
    </div>
  );
}

function heading(adding: boolean, theirs: MemberEntry | null): string {
  if (theirs === null) return 'Removed meanwhile';
  return adding ? 'On the list already' : 'Changed meanwhile';
}

function Differences({ theirs, mine, adding }: { theirs: MemberEntry; mine: Terms; adding: boolean }) {
  const fields = compare(theirs, mine);
  return (
    <>
      <p>
        {adding ? (
          <>
            <strong>{theirs.email}</strong> has an entry already.
          </>
        ) : (
          <>
            Somebody else has saved <strong>{theirs.email}</strong> while you had the entry open.
          </>
        )}{' '}
        {fields.length === 0 ? 'It says just what you wrote.' : 'Nothing of yours is saved yet.'}
      </p>
      {fields.length > 0 && (
        <table className="compared">
          <thead>
            <tr>
              <td />
              <th scope="col">It says now</th>
              <th scope="col">You have</th>
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <tr key={field.name}>
                <th scope="row">{field.name}</th>
                <td className="compared-theirs">{field.theirs}</td>
                <td>{field.mine}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
