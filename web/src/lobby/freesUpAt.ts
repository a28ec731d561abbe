import { lobbyMessages } from './messages.ts';

/** "00:00 on Sunday": an instant in the reader's own time zone. */
export function freesUpAt(at: Date): string {
  const time = at.toLocaleTimeString('en', { hour: '2-digit', minute: '2-digit', hour12: false });
  return lobbyMessages.timeAndDay(time, at.toLocaleDateString('en', { weekday: 'long' }));
}
