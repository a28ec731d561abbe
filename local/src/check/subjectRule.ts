const longest = 72;
/** `scope: …`, or several scopes: `voice, web: …`. */
const scoped = /^[\w/.-]+(?:, [\w/.-]+)*: \S/;

/** The subjects that break the rule, each with what is wrong with it. */
export function wrongSubjects(subjects: readonly string[]): { subject: string; why: string }[] {
  return subjects.flatMap((subject) => {
    if (subject.length > longest) return [{ subject, why: `over ${longest} characters (${subject.length})` }];
    if (!scoped.test(subject)) return [{ subject, why: 'not "scope: what it does"' }];
    if (subject.endsWith('.')) return [{ subject, why: 'ends with a full stop' }];
    return [];
  });
}
