import { describe, expect, it } from 'vitest';
import { importMembers, listMembers } from '../../src/index.ts';
import { anAdmin, aTestContext } from '../support/testContext.ts';

const defaults = { role: 'player', tier: 'text' } as const;

describe('an import', () => {
  it('says in a preview exactly what it then does, and does it once', async () => {
    const context = aTestContext();
    const admin = await anAdmin(context);
    const first = 'anna@example.com\nbob@example.com,admin,voice,"Hall 3"';
    await importMembers(context, admin, { text: first, preview: false, ...defaults });
    const text = `ANNA@example.com,player,voice\nbob@example.com\nnobody\nanna@example.com\ncarl@example.com`;
    const preview = await importMembers(context, admin, { text, preview: true, ...defaults });
    expect(preview.lines.map(({ line, action }) => [line, action])).toEqual([
      [1, 'update'],
      [2, 'unchanged'],
      [3, 'bad'],
      [4, 'duplicate'],
      [5, 'add'],
    ]);
    expect((await context.db.collection('members').get()).size).toBe(3);
    const done = await importMembers(context, admin, { text, preview: false, ...defaults });
    expect(done).toEqual({ ...preview, applied: true });
    expect((await context.db.doc('members/bob@example.com').get()).data()).toMatchObject({
      role: 'admin',
      tier: 'voice',
      note: 'Hall 3',
      revision: 0,
    });
    const again = await importMembers(context, admin, { text, preview: false, ...defaults });
    expect(again.counts).toEqual({ add: 0, update: 0, unchanged: 3, duplicate: 1, bad: 1 });
    expect((await context.db.collection('audit').get()).size).toBe(4);
  });

  it('takes ten thousand lines, and the list is still searched in an instant', {
    timeout: 60_000,
  }, async () => {
    const context = aTestContext();
    const admin = await anAdmin(context);
    const text = Array.from({ length: 10_000 }, (_, n) =>
      n % 2 === 0 ? `Guest${n}@Example.com` : `guest${n - 1}@example.com `,
    ).join('\n');
    const { counts, lines } = await importMembers(context, admin, { text, preview: false, ...defaults });
    expect(counts).toEqual({ add: 5_000, update: 0, unchanged: 0, duplicate: 5_000, bad: 0 });
    expect(lines).toHaveLength(10_000);
    const since = performance.now();
    const found = await listMembers(context, {
      search: 'guest99',
      sort: 'email',
      direction: 'desc',
      pageSize: 50,
    });
    expect(performance.now() - since).toBeLessThan(5_000);
    // 990, 992 … 998 and 9900, 9902 … 9998.
    expect(found.total).toBe(55);
    expect(found.members[0]?.email).toBe('guest9998@example.com');
  });
});
