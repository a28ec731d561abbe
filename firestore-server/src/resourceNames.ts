import { invalid } from './refusal.ts';

/** As in production: https://firebase.google.com/docs/firestore/quotas#collections_documents_and_fields */
const longestIdBytes = 1_500;
/** `____` is none, though the documentation reads as if it were. */
const reserved = /^__.+__$/su;

/** Whether production keeps a name of the kind `__x__` for itself. */
export function isReserved(name: string): boolean {
  return reserved.test(name);
}

/**
 * A resource name as a path below the database's documents, '' for the root.
 * @param root `projects/<project>/databases/<database>/documents`
 * @throws Refusal INVALID_ARGUMENT when the name is not below the root, names another kind of thing, or has an id that
 *   production refuses
 */
export function pathBelow(root: string, resource: string, kind: 'document' | 'collection'): string {
  if (resource !== root && !resource.startsWith(`${root}/`)) {
    throw invalid(`"${resource}" is not below ${root}.`);
  }
  const path = resource.slice(root.length + 1);
  const ids = path === '' ? [] : path.split('/');
  for (const id of ids) {
    if (id === '' || id === '.' || id === '..' || isReserved(id)) {
      throw invalid(`"${id}" in "${path}" cannot be the id of a document or collection.`);
    }
    if (Buffer.byteLength(id) > longestIdBytes) {
      throw invalid(`An id in "${path}" is longer than ${longestIdBytes} bytes.`);
    }
  }
  if ((ids.length % 2 === 0) !== (kind === 'document')) throw invalid(`"${path}" names no ${kind}.`);
  return path;
}
