import { Refusal } from '../src/refusal.ts';
import { CannotRun } from './command.ts';

/** What gRPC calls the ways in which Firestore refuses. */
const grpc = {
  notFound: 5,
  permissionDenied: 7,
  failedPrecondition: 9,
  unavailable: 14,
  unauthenticated: 16,
};

/** What went wrong and what to do, in one sentence. */
export function inOneSentence(error: unknown): string {
  if (error instanceof CannotRun || error instanceof Refusal) return error.message;
  const { code, message = String(error) } = error as { code?: unknown; message?: string };
  if (/default credentials|invalid_grant|invalid_rapt/i.test(message) || code === grpc.unauthenticated) {
    return 'There are no credentials for that project: run gcloud auth application-default login, and try again.';
  }
  if (code === grpc.permissionDenied) {
    return 'Your account may not do that in the project: it needs roles to change Firestore documents and Firebase Auth users.';
  }
  if (code === grpc.notFound) {
    return 'The project has no Firestore database, or there is no such project: check --project, and create the database.';
  }
  if (code === grpc.failedPrecondition && message.includes('index')) {
    return 'The database has no indexes yet: deploy firestore.indexes.json, and try again.';
  }
  if (code === grpc.unavailable || /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT/.test(message)) {
    return 'The project could not be reached: check the connection, and try again.';
  }
  return `That did not work: ${message.split('\n')[0]}`;
}
