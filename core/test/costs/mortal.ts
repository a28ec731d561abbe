import type { Firestore } from 'firebase-admin/firestore';

/** A database as a process sees it that can be killed: from then on nothing of it is written any more. */
export function mortal(db: Firestore): { readonly db: Firestore; kill(): void } {
  let dead = false;
  const runTransaction: Firestore['runTransaction'] = async (act, options) => {
    if (dead) throw new Error('the process is dead');
    return db.runTransaction(async (transaction) => {
      const result = await act(transaction);
      if (dead) throw new Error('the process died before it could commit');
      return result;
    }, options);
  };
  return {
    db: new Proxy(db, {
      get(target, name) {
        if (name === 'runTransaction') return runTransaction;
        const value: unknown = Reflect.get(target, name);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    }),
    kill: () => {
      dead = true;
    },
  };
}
