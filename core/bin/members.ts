// The guest list from the command line: on a real project, or on the local stack.
//   npm run members -- add someone@example.com --role admin --project my-project
import { Email, MemberNote, PersonLimits, Role, Tier } from '@improv/contract';
import { applicationDefault, initializeApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { getFirestore } from 'firebase-admin/firestore';
import type { z } from 'zod';
import type { AdminContext } from '../src/access/actor.ts';
import { type MemberRecord, memberRef, recordOf } from '../src/access/member.ts';
import { listMembers } from '../src/members/listMembers.ts';
import { removeMember } from '../src/members/removeMember.ts';
import { resetLimits } from '../src/members/resetLimits.ts';
import { type MemberTerms, saveMember } from '../src/members/saveMember.ts';
import { CannotRun, type Flags, help, readCommand } from './command.ts';
import { chooseTarget } from './target.ts';
import { inOneSentence } from './trouble.ts';

const actor = { kind: 'command' } as const;

try {
  const { verb, email, flags } = readCommand(process.argv.slice(2));
  if (verb === 'help') {
    console.log(help);
    process.exit(0);
  }
  const target = await chooseTarget(flags, process.env);
  console.log(`${verb} on ${target.name}`);
  const credential = target.local ? null : applicationDefault();
  // Firestore's client says nothing that could be caught when there are no credentials: ask for them first.
  await credential?.getAccessToken();
  const app = initializeApp({ projectId: target.project, ...(credential && { credential }) });
  const context: AdminContext = {
    db: getFirestore(app),
    auth: getAuth(app),
    now: Date.now,
    log: (event, fields) => console.error(`warning: ${event} ${JSON.stringify(fields)}`),
  };
  await run(context, verb, email, flags);
  process.exit(0);
} catch (error) {
  console.error(inOneSentence(error));
  process.exit(1);
}

async function run(
  context: AdminContext,
  verb: string,
  written: string | undefined,
  flags: Flags,
): Promise<void> {
  if (verb === 'list') return list(context, flags);
  const email = checked(Email, written, 'Name the email address');
  const current = await currentOf(context, email);
  if (verb === 'add') {
    if (current) throw new CannotRun(`${email} is on the guest list already: change the entry with update.`);
    const terms = termsFrom(flags, { role: 'player', tier: 'text', limits: {}, note: '' });
    return save(context, email, null, terms);
  }
  if (!current) throw new CannotRun(`${email} is not on the guest list.`);
  if (verb === 'update') return save(context, email, current.revision, termsFrom(flags, current));
  if (verb === 'reset-limits') {
    await resetLimits(context, actor, { email });
    return console.log(`${email} has a fresh day.`);
  }
  const removed = await removeMember(context, actor, { email, revision: current.revision });
  if (removed.outcome === 'outdated') throw meanwhile(email);
  console.log(`${email} is off the guest list.`);
}

async function save(
  context: AdminContext,
  email: string,
  revision: number | null,
  terms: MemberTerms,
): Promise<void> {
  const saved = await saveMember(context, actor, { email, revision, ...terms });
  if (saved.outcome === 'outdated') throw meanwhile(email);
  console.log(lineOf(saved.member));
}

async function list(context: AdminContext, { search = '' }: Flags): Promise<void> {
  let cursor: string | undefined;
  let total = 0;
  do {
    const request = { search: search.toLowerCase(), sort: 'email', direction: 'asc', pageSize: 200 } as const;
    const page = await listMembers(context, { ...request, ...(cursor !== undefined && { cursor }) });
    for (const member of page.members) console.log(lineOf(member));
    total = page.total;
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  console.log(total === 1 ? '1 member' : `${total} members`);
}

async function currentOf({ db }: AdminContext, email: string): Promise<MemberRecord | null> {
  return recordOf(await memberRef(db, email).get());
}

function termsFrom(flags: Flags, { role, tier, limits, note }: MemberTerms): MemberTerms {
  const { shape } = PersonLimits;
  const number = (text: string) => (text.trim() === '' ? Number.NaN : Number(text));
  const own = (name: keyof typeof shape, text: string | undefined) => {
    if (text === undefined) return {};
    if (text === 'default') return { [name]: undefined };
    return { [name]: checked(shape[name], number(text), `--${name}`) };
  };
  const changed = {
    ...limits,
    ...own('showsPerDay', flags['shows-per-day']),
    ...own('activeShows', flags['active-shows']),
    ...own('voiceMinutesPerDay', flags['voice-minutes']),
    ...own('costPerDayUsd', flags['cost-per-day']),
  };
  return {
    role: flags.role === undefined ? role : checked(Role, flags.role, '--role takes player or admin'),
    tier: flags.tier === undefined ? tier : checked(Tier, flags.tier, '--tier takes text or voice'),
    note: flags.note === undefined ? note : checked(MemberNote, flags.note, '--note'),
    limits: Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined)),
  };
}

function checked<T>(schema: z.ZodType<T>, value: unknown, what: string): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const message = parsed.error.issues[0]?.message ?? 'it is not valid';
  throw new CannotRun(`${what}: ${message.replace(/\.$/, '')}.`);
}

function meanwhile(email: string): CannotRun {
  return new CannotRun(`Another admin has just changed ${email}: look at it with list, and try again.`);
}

function lineOf({ email, role, tier, limits, note }: MemberTerms & { email: string }): string {
  const own = Object.entries(limits).map(([name, value]) => `${name}=${value}`);
  return [email, role, tier, ...own, ...(note === '' ? [] : [`"${note}"`])].join('  ');
}
