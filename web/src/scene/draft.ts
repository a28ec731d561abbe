/** What was typed and not yet answered, per show, kept for as long as the tab lives. */
const prefix = 'draft:';

export function keepDraft(sessionId: string, text: string): void {
  try {
    if (text === '') sessionStorage.removeItem(prefix + sessionId);
    else sessionStorage.setItem(prefix + sessionId, text);
  } catch {
    // Storage may be full or forbidden; the text is on the screen all the same.
  }
}

export function keptDraft(sessionId: string): string {
  try {
    return sessionStorage.getItem(prefix + sessionId) ?? '';
  } catch {
    return '';
  }
}

/** Forgets every draft: whoever signs in next must not find them. */
export function forgetDrafts(): void {
  try {
    for (const key of Object.keys(sessionStorage)) {
      if (key.startsWith(prefix)) sessionStorage.removeItem(key);
    }
  } catch {
    // Nothing was kept, then.
  }
}
