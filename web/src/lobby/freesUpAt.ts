/** "00:00 on Sunday": an instant in the reader's own time zone. */
export function freesUpAt(at: Date): string {
  const time = at.toLocaleTimeString('en', { hour: '2-digit', minute: '2-digit', hour12: false });
  return `${time} on ${at.toLocaleDateString('en', { weekday: 'long' })}`;
}
