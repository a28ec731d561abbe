import { notesMessages } from './messages.ts';
import './beingWritten.css';

/** The Coach at work: a sheet of paper that is being written on. */
export function BeingWritten() {
  return (
    <div className="being-written on-paper" role="status">
      <p>{notesMessages.beingWritten}</p>
      <div className="being-written-lines" aria-hidden="true">
        <i />
        <i />
        <i />
        <i />
      </div>
    </div>
  );
}
