import { readFile, rename, writeFile } from 'node:fs/promises';
import type { Auth, UserImportRecord, UserRecord } from 'firebase-admin/auth';
import { z } from 'zod';
import { type SeededPerson, seededPeople } from './people.ts';

const Account = z.object({
  uid: z.string(),
  email: z.string(),
  displayName: z.string().optional(),
  /** Google's id of the account. */
  sub: z.string(),
});
type Account = z.infer<typeof Account>;

const lookEveryMs = 1_000;
const atMost = 1_000;

/** Accounts outlive the Auth emulator, which itself forgets them with every stop. Claims don't: `checkIn` sets them anew. */
export interface AccountKeeper {
  /** Looks once more, and stops. */
  stop(): Promise<void>;
}

/**
 * Gives the Auth emulator the seeded accounts and those it had before, then writes down each that is added.
 * @param file where they are kept; one that can't be read is begun anew
 */
export async function keepAccounts(auth: Auth, file: string): Promise<AccountKeeper> {
  const kept = await readAccounts(file);
  const byEmail = new Map(
    [...seededPeople.map(accountOf), ...kept].map((account) => [account.email, account]),
  );
  const { errors } = await auth.importUsers([...byEmail.values()].map(importOf));
  if (errors[0]) throw errors[0].error;

  let written = '';
  const look = async () => {
    const { users } = await auth.listUsers(atMost);
    const now = JSON.stringify(users.flatMap(keptOf));
    if (now === written) return;
    await writeFile(`${file}.new`, now);
    await rename(`${file}.new`, file);
    written = now;
  };
  let looking = look();
  await looking;
  const timer = setInterval(() => {
    // The emulator may be on its way out, or the disk full: the next look tries again.
    looking = look().catch(() => undefined);
  }, lookEveryMs);
  return {
    stop: async () => {
      clearInterval(timer);
      await looking;
      await look().catch(() => undefined);
    },
  };
}

async function readAccounts(file: string): Promise<Account[]> {
  try {
    return z.array(Account).parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return [];
  }
}

function accountOf({ uid, email, name }: SeededPerson): Account {
  return { uid, email, displayName: name, sub: `google-${email}` };
}

function importOf({ uid, email, displayName, sub }: Account): UserImportRecord {
  return {
    uid,
    email,
    emailVerified: true,
    ...(displayName && { displayName }),
    providerData: [{ providerId: 'google.com', uid: sub, email, ...(displayName && { displayName }) }],
  };
}

function keptOf({ uid, email, displayName, providerData }: UserRecord): Account[] {
  const google = providerData.find(({ providerId }) => providerId === 'google.com');
  if (!email || !google) return [];
  return [{ uid, email, sub: google.uid, ...(displayName && { displayName }) }];
}
