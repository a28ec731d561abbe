import './beingWritten.css';

/** The Coach at work: a sheet of paper that is being written on. */
export function BeingWritten() {
  return (
    <div className="being-written on-paper" role="status">
      <p>The Coach is writing your notes, with the script open beside them. It takes less than a minute.</p>
      <div className="being-written-lines" aria-hidden="true">
        <i />
        <i />
        <i />
        <i />
      </div>
    </div>
  );
}
