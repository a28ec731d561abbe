import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import {
  exportAudit,
  getControls,
  importMembers,
  listAudit,
  removeMember,
  saveControls,
  saveMember,
} from '../../src/index.ts';
import { anAdmin, aTestContext } from '../support/testContext.ts';

const terms = { role: 'player', tier: 'text', limits: {}, note: '' } as const;
const email = 'robin@example.com';

describe('the audit', () => {
  it('says of every change who, when, what before and what after, newest first', async () => {
    const context = aTestContext();
    const admin = await anAdmin(context);
    await saveMember(context, admin, { email, revision: null, ...terms, note: 'Hall 3' });
    context.clock += 1_000;
    const limits = { showsPerDay: 2 };
    await saveMember(context, admin, { email, revision: 0, ...terms, limits, note: 'Hall 4' });
    context.clock += 1_000;
    await saveMember(context, { kind: 'command' }, { email, revision: 1, ...terms, limits, note: 'Hall 4' });
    await removeMember(context, { kind: 'command' }, { email, revision: 1 });
    const { lines, next } = await listAudit(context, { filter: {} });
    expect(next).toBeNull();
    const me = { email: admin.person.email };
    const robin = { email };
    expect(lines).toMatchObject([
      {
        actor: null,
        action: 'member-removed',
        subject: robin,
        before: { ...terms, limits, note: 'Hall 4' },
        after: null,
      },
      {
        actor: me,
        action: 'member-changed',
        subject: robin,
        before: { limits: {}, note: 'Hall 3' },
        after: { limits, note: 'Hall 4' },
      },
      { actor: me, action: 'member-added', subject: robin, before: null, after: { note: 'Hall 3' } },
    ]);
    expect(lines[1]?.before).not.toHaveProperty('role');
    expect(lines.map(({ at }) => at)).toEqual(
      [2_000, 1_000, 0].map((ms) => new Date(context.clock - 2_000 + ms).toISOString()),
    );
    const stored = await context.db.collection('audit').get();
    expect(JSON.stringify(stored.docs.map((line) => line.data()))).not.toMatch(/@example|Hall/);
  });

  it('is filtered by what, by whom, about whom and when, page by page', async () => {
    const context = aTestContext();
    const [ada, bea] = [await anAdmin(context), await anAdmin(context)];
    const from = new Date(context.clock).toISOString();
    const text = Array.from({ length: 120 }, (_, n) => `guest${n}@example.com`).join('\n');
    await importMembers(context, ada, { text, preview: false, role: 'player', tier: 'text' });
    context.clock += 60_000;
    const to = new Date(context.clock).toISOString();
    await saveMember(context, bea, { email: 'guest7@example.com', revision: 0, ...terms, role: 'admin' });
    const count = async (filter: Parameters<typeof listAudit>[1]['filter']) => {
      let lines = 0;
      let cursor: string | undefined;
      do {
        const page = await listAudit(context, { filter, ...(cursor !== undefined && { cursor }) });
        lines += page.lines.length;
        cursor = page.next ?? undefined;
      } while (cursor);
      return lines;
    };
    expect(await count({})).toBe(121);
    expect(await count({ actor: ada.person.email })).toBe(120);
    expect(await count({ actor: bea.person.email, action: 'member-changed' })).toBe(1);
    expect(await count({ subject: 'guest7@example.com' })).toBe(2);
    expect(
      await count({ subject: 'guest7@example.com', actor: ada.person.email, action: 'member-added' }),
    ).toBe(1);
    expect(await count({ from, to })).toBe(120);
    expect(await count({ from: to })).toBe(1);
    expect(await count({ subject: 'nobody@example.com' })).toBe(0);
  });

  it('is exported as CSV that starts no formula', async () => {
    const context = aTestContext();
    const admin = await anAdmin(context);
    const evil = "=cmd|'/c calc'!a1@example.com";
    await saveMember(context, admin, { email: '+robin@example.com', revision: null, ...terms, note: evil });
    const { csv, next } = await exportAudit(context, { filter: {} });
    expect(next).toBeNull();
    const [columns, line] = parse(csv) as [string[], string[]];
    expect(columns).toEqual([
      'at',
      'actor',
      'actor id',
      'action',
      'subject',
      'subject id',
      'before',
      'after',
    ]);
    expect(line[4]).toBe("'+robin@example.com");
    expect(JSON.parse(line[7] as string)).toMatchObject({ note: evil });
  });
});

describe('the controls', () => {
  it('tell the second of two admins who save at once, and keep what the first saved', async () => {
    const context = aTestContext();
    const [ada, bea] = [await anAdmin(context), await anAdmin(context)];
    const { controls, revision } = await getControls(context);
    expect(controls.limits).toEqual({
      showsPerDay: 10,
      activeShows: 3,
      voiceMinutesPerDay: 60,
      costPerDayUsd: 2,
      houseCostPerDayUsd: 250,
    });
    const voice = (voicePercent: 10 | 50) => ({
      revision,
      controls: { ...controls, flags: { voicePercent } },
    });
    const both = await Promise.all([
      saveControls(context, ada, voice(10)),
      saveControls(context, bea, voice(50)),
    ]);
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(['outdated', 'saved']);
    expect(both[0].controls).toEqual(both[1].controls);
    expect(await getControls(context)).toEqual({ controls: both[0].controls, revision: 1 });
    const { lines } = await listAudit(context, { filter: { action: 'controls-changed' } });
    expect(lines).toMatchObject([{ subject: null, before: { flags: { voicePercent: 0 } } }]);
  });
});
