import { randomUUID } from 'node:crypto';
import { requestAccess, saveMember } from '@improv/core';
import { backstage, db, letIn } from '@improv/testing/stack/stackContext';
import { type DocumentReference, FieldValue, type WriteBatch } from 'firebase-admin/firestore';
import type { Locator, Page } from 'playwright/test';
import { anAddress, expect, signIn } from './theatre.ts';

/** Documents that one write to Firestore may have. */
const perBatch = 500;

/** A new admin in the console. @returns the address */
export async function anAdmin(page: Page): Promise<string> {
  const email = anAddress();
  await letIn(email, { role: 'admin' });
  await signIn(page, email);
  await page.getByRole('link', { name: 'Console' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Console/ })).toBeVisible();
  return email;
}

/** A new member, put on the list as the office does it, so that they can be searched for. @returns the address */
export async function aMember(note = ''): Promise<string> {
  const email = anAddress();
  const terms = { role: 'player', tier: 'text', limits: {}, note } as const;
  await saveMember(backstage(), { kind: 'command' }, { email, revision: null, ...terms });
  return email;
}

/** Makes a player of an admin, as another admin or the command line does it. */
export async function demote(email: string): Promise<void> {
  const terms = { role: 'player', tier: 'text', limits: {}, note: '' } as const;
  const stored = await db.collection('members').doc(email).get();
  const revision = stored.get('revision') ?? 0;
  await saveMember(backstage(), { kind: 'command' }, { email, revision, ...terms });
}

/** The guest list, as far as it is in sight. */
export const guestList = (page: Page): Locator => page.getByRole('list', { name: 'Members' });

/** The sheet that lies on top. */
export const sheet = (page: Page): Locator => page.getByRole('dialog');

/** Searches the guest list for a member until they are found. @returns the way to their entry */
export async function find(page: Page, email: string): Promise<Locator> {
  await page.getByRole('searchbox', { name: 'Search the guest list' }).fill(email.split('@')[0] ?? email);
  const entry = guestList(page).getByRole('button', { name: email });
  await expect(entry).toBeVisible();
  return entry;
}

/** Opens the entry of a member on the guest list. */
export async function openEntry(page: Page, email: string): Promise<void> {
  await (await find(page, email)).click();
  await expect(sheet(page).getByRole('heading', { name: email })).toBeVisible();
}

/** Waits for what the console says when something has been done. */
export async function said(page: Page, words: string | RegExp): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: words })).toBeVisible();
}

/** A stranger asks for access. @returns the address */
export async function aRequest(message: string): Promise<string> {
  const email = anAddress();
  await requestAccess(backstage(), { uid: randomUUID(), email, name: 'Robin Somebody' }, { message });
  return email;
}

/** The console asks for new requests every 15 s, so a request may be seen that much later. */
const seenWithinMs = 30_000;

/** The card of one request for access, among however many others. */
export async function requestOf(page: Page, email: string): Promise<Locator> {
  const card = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: `Let in ${email}` }) });
  const all = page.getByRole('button', { name: /^All \d+ requests$/ });
  await expect(card.or(all).first()).toBeVisible({ timeout: seenWithinMs });
  if (!(await card.isVisible())) await all.click();
  await expect(card).toBeVisible();
  return card;
}

/** So many people on the guest list, for as long as it takes. */
export interface Crowd {
  /** What all of their addresses begin with. */
  readonly begins: string;
  /** The last of them, in the order of their addresses. */
  readonly last: string;
  /** Takes them off the list again. */
  leave(): Promise<void>;
}

/** Adds `count` members to the guest list. */
export async function aCrowd(count: number): Promise<Crowd> {
  const begins = `crowd${randomUUID().slice(0, 8)}`;
  const emails = Array.from(
    { length: count },
    (_, index) => `${begins}.${String(index).padStart(5, '0')}@example.com`,
  );
  const now = FieldValue.serverTimestamp();
  await forEach(emails, (batch, member) =>
    batch.set(member, {
      email: member.id,
      role: 'player',
      tier: 'text',
      note: '',
      uid: null,
      lastSeenAt: null,
      // All that they are looked for by.
      searchKeys: [begins],
      createdAt: now,
      updatedAt: now,
    }),
  );
  const leave = () => forEach(emails, (batch, member) => batch.delete(member));
  return { begins, last: emails.at(-1) ?? '', leave };
}

async function forEach(
  emails: readonly string[],
  write: (batch: WriteBatch, member: DocumentReference) => void,
): Promise<void> {
  for (let from = 0; from < emails.length; from += perBatch) {
    const batch = db.batch();
    for (const email of emails.slice(from, from + perBatch)) {
      write(batch, db.collection('members').doc(email));
    }
    await batch.commit();
  }
}
