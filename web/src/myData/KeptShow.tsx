import { Link } from 'wouter';
import { dayOf } from './facts.ts';
import { type Kept, listOf, textOf } from './kept.ts';
import { myDataMessages } from './messages.ts';

const { shows: texts } = myDataMessages;

/** One stored show; unfolds to every line of it. */
export function KeptShow({ show: session }: { show: Kept }) {
  const turns = listOf(session, 'turns');
  const game = textOf(session, 'gameId').replaceAll('-', ' ');
  return (
    <li className="kept-show">
      <details className="fold">
        <summary>
          <span className="kept-show-what">
            <span className="kept-show-game">{game}</span>, {textOf(session, 'location')}
          </span>
          <span className="kept-show-when">
            {dayOf(textOf(session, 'createdAt'))}, {textOf(session, 'status')}
          </span>
        </summary>
        <ol className="kept-lines">
          {turns.map((turn) => (
            <li key={String(turn.n)}>
              <Spoken who={texts.you} words={textOf(turn, 'line')} />
              <Spoken
                who={textOf(turn, 'kind') === 'exchange' ? texts.partner : texts.mc}
                words={textOf(turn, 'reply')}
              />
            </li>
          ))}
        </ol>
        {textOf(session, 'notes') === 'ready' && (
          <Link href={`/notes/${textOf(session, 'id')}`} className="kept-show-notes">
            {texts.notes}
          </Link>
        )}
      </details>
    </li>
  );
}

function Spoken({ who, words }: { who: string; words: string }) {
  if (words === '') return null;
  return (
    <p>
      <strong>{who}:</strong> {words}
    </p>
  );
}
