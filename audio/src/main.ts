// The voice service, an instance of it; prints `audio ready on http://127.0.0.1:8090` once it listens.
import { openConversation } from '@improv/core';
import { theContext } from './context.ts';
import { run } from './run.ts';

await run({ context: theContext(), openConversation });
