// Ends with exit code 1 for a commit whose subject is not `scope: what it does`, within 72 characters.
import { spawnSync } from 'node:child_process';
import { root } from '../../bin/packages.mjs';
import { wrongSubjects } from './subjectRule.ts';

/** Older ones were written before the rule. */
const since = '2026-11-23';

const { status, stdout } = spawnSync('git', ['log', '--no-merges', `--since=${since}`, '--format=%s'], {
  cwd: root,
  encoding: 'utf8',
});
if (status !== 0) {
  console.log('This is no git checkout: there are no commit subjects to look at.');
  process.exit();
}
const wrong = wrongSubjects(stdout.split('\n').filter((subject) => subject !== ''));
for (const { subject, why } of wrong) console.error(`${why}: ${subject}`);
process.exit(wrong.length === 0 ? 0 : 1);
