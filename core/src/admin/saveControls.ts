import type { CallableRequest, CallableResponse, Controls } from '@improv/contract';
import { Timestamp } from 'firebase-admin/firestore';
import type { Actor, AdminContext } from '../access/actor.ts';
import { difference, openAudit } from '../audit/audit.ts';
import { brokenConfig, type RuntimeConfig, runtimeConfigOf, runtimeConfigRef } from '../config/runtime.ts';
import type { Context } from '../context.ts';
import { findBroken } from './findBroken.ts';

/** The controls that admins can change without a deploy, and the documents with invalid fields. */
export async function getControls({ db }: Pick<Context, 'db'>): Promise<CallableResponse<'getControls'>> {
  const [snapshot, broken] = await Promise.all([runtimeConfigRef(db).get(), findBroken(db)]);
  return { ...viewControls(runtimeConfigOf(snapshot)), ...(broken.length > 0 && { broken }) };
}

/**
 * Saves the controls, if they are still at the revision that the actor saw. Otherwise nothing is written, and the newer
 * controls are returned.
 * @throws Refusal `not-an-admin`
 */
export async function saveControls(
  { db, now }: AdminContext,
  actor: Actor,
  { controls, revision }: CallableRequest<'saveControls'>,
): Promise<CallableResponse<'saveControls'>> {
  return db.runTransaction(async (transaction) => {
    const at = Timestamp.fromMillis(now());
    const snapshot = await transaction.get(runtimeConfigRef(db));
    const before = runtimeConfigOf(snapshot);
    const audit = await openAudit(db, transaction, actor, [], at);
    if (before.revision !== revision) return { outcome: 'outdated', ...viewControls(before) };
    const change = difference(viewControls(before).controls, controls);
    if (change === null && brokenConfig(snapshot).length === 0)
      return { outcome: 'saved', ...viewControls(before) };
    const after: RuntimeConfig = { ...controls, revision: revision + 1 };
    transaction.set(snapshot.ref, { ...after, createdAt: snapshot.get('createdAt') ?? at, updatedAt: at });
    if (change) audit.write({ action: 'controls-changed', subject: null, ...change });
    return { outcome: 'saved', ...viewControls(after) };
  });
}

function viewControls({ limits, emergencyStop, flags, revision }: RuntimeConfig): {
  controls: Controls;
  revision: number;
} {
  return { controls: { limits, emergencyStop, flags }, revision };
}
