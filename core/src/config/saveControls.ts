import type { CallableRequest, CallableResponse, Controls } from '@improv/contract';
import { Timestamp } from 'firebase-admin/firestore';
import { difference, openAudit } from '../audit/audit.ts';
import type { Context } from '../context.ts';
import type { Actor, Office } from '../members/office.ts';
import { asRuntimeConfig, type RuntimeConfig, runtimeConfigRef } from './runtime.ts';

/** What admins can change without a deploy, as it stands. */
export async function getControls({ db }: Pick<Context, 'db'>): Promise<CallableResponse<'getControls'>> {
  return viewControls(asRuntimeConfig((await runtimeConfigRef(db).get()).data()));
}

/**
 * Changes the controls that the actor saw. If somebody else has saved since, nothing is written and theirs come back.
 * @throws Refusal `not-an-admin`
 */
export async function saveControls(
  { db, now }: Office,
  actor: Actor,
  { controls, revision }: CallableRequest<'saveControls'>,
): Promise<CallableResponse<'saveControls'>> {
  return db.runTransaction(async (transaction) => {
    const at = Timestamp.fromMillis(now());
    const snapshot = await transaction.get(runtimeConfigRef(db));
    const before = asRuntimeConfig(snapshot.data());
    const audit = await openAudit(db, transaction, actor, [], at);
    if (before.revision !== revision) return { outcome: 'outdated', ...viewControls(before) };
    const change = difference(viewControls(before).controls, controls);
    if (change === null) return { outcome: 'saved', ...viewControls(before) };
    const after: RuntimeConfig = { ...controls, revision: revision + 1 };
    transaction.set(snapshot.ref, { ...after, createdAt: snapshot.get('createdAt') ?? at, updatedAt: at });
    audit.write({ action: 'controls-changed', subject: null, ...change });
    return { outcome: 'saved', ...viewControls(after) };
  });
}

function viewControls({ limits, emergencyStop, flags, revision }: RuntimeConfig): {
  controls: Controls;
  revision: number;
} {
  return { controls: { limits, emergencyStop, flags }, revision };
}
