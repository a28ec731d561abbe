import { theVisit } from './visit.ts';

/** The browser may still be reading the file for a while after the click. */
const keptForMs = 60_000;

/** Downloads a text as a file; the file's URL is revoked when the person signs out. @param type media type */
export function saveFile(name: string, type: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  const revoke = (): void => URL.revokeObjectURL(url);
  setTimeout(revoke, keptForMs);
  theVisit().signal.addEventListener('abort', revoke, { once: true });
}
