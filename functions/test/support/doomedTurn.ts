// Plays one turn in a process of its own, so that a test can kill it.
import { playTurn } from '@improv/core';
import { backstage } from '@improv/testing/stack/stackContext';

const [sessionId, uid, email, line] = process.argv.slice(2) as [string, string, string, string];
await playTurn(
  backstage(),
  { uid, email, name: '' },
  { sessionId, turn: 1, line, responseMs: undefined },
  () => undefined,
);
