import type { MemberEntry } from '@improv/contract';
import { takeFocus } from '../takeFocus.ts';
import { compare, type Terms } from './memberDraft.ts';
import { membersMessages } from './messages.ts';
import type { SavingMember } from './useSaveMember.ts';

const { changed: texts } = membersMessages;

/**
 * Another admin saved first: shows their entry beside the one about to be saved, and asks which to keep.
 * @param adding whether a member was being added who turned out to be on the list
 * @param theirs null when the other admin removed the member
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
          {texts.removed.before} <strong>{mine.email}</strong> {texts.removed.after}
        </p>
      )}
      {saving.isError && <p className="field-trouble">{saving.error.message}</p>}
      <div className="dialog-actions">
        <button
          type="button"
          className="button button--ink"
          onClick={() => (theirs ? onTake(theirs) : onLeave())}
        >
          {theirs ? texts.keepTheirs : texts.leaveOff}
        </button>
        <button
          type="button"
          className="button button--outline-ink"
          aria-disabled={saving.isPending}
          onClick={overwrite}
        >
          {theirs ? texts.saveMine : texts.addAgain}
        </button>
      </div>
    </div>
  );
}

function heading(adding: boolean, theirs: MemberEntry | null): string {
  if (theirs === null) return texts.removedTitle;
  return adding ? texts.addedTitle : texts.changedTitle;
}

function Differences({ theirs, mine, adding }: { theirs: MemberEntry; mine: Terms; adding: boolean }) {
  const fields = compare(theirs, mine);
  return (
    <>
      <p>
        {adding ? (
          <>
            <strong>{theirs.email}</strong> {texts.hasEntry}
          </>
        ) : (
          <>
            {texts.saved.before} <strong>{theirs.email}</strong> {texts.saved.after}
          </>
        )}{' '}
        {fields.length === 0 ? texts.same : texts.different}
      </p>
      {fields.length > 0 && (
        <table className="compared">
          <thead>
            <tr>
              <td />
              <th scope="col">{texts.savedNow}</th>
              <th scope="col">{texts.yours}</th>
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
