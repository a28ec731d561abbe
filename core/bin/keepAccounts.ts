// Part of setting up a project: keeps people from deleting their account past the product, which would leave data
// behind that its owner could no longer ask for. `deleteMyData` goes on to delete accounts, with the server's rights.
//   npm run keep-accounts -- --project my-project
import { parseArgs } from 'node:util';
import { applicationDefault } from 'firebase-admin/app';
import { CannotRun } from './command.ts';
import { switchOffSelfDeletion } from './selfDeletion.ts';
import { inOneSentence } from './trouble.ts';

try {
  const { project, endpoint } = read(process.argv.slice(2));
  // As gcloud takes it; otherwise the application-default credentials.
  const token =
    process.env.CLOUDSDK_AUTH_ACCESS_TOKEN ?? (await applicationDefault().getAccessToken()).access_token;
  await switchOffSelfDeletion(project, token, endpoint);
  console.log(
    `Nobody deletes their own account in project ${project} any longer, but by deleting their data.`,
  );
} catch (error) {
  console.error(inOneSentence(error));
  process.exitCode = 1;
}

function read(args: string[]): { project: string; endpoint: string | undefined } {
  const options = { project: { type: 'string' }, endpoint: { type: 'string' } } as const;
  try {
    const { project, endpoint } = parseArgs({ args, options }).values;
    if (project !== undefined && /^[a-z][a-z0-9-]{4,28}[a-z0-9]$/.test(project)) return { project, endpoint };
  } catch {
    // The sentence below says what there is.
  }
  throw new CannotRun('Name the project: npm run keep-accounts -- --project my-project');
}
