// Starts one instance of the voice service; prints `audio ready on http://127.0.0.1:8090` once it listens.
import { openConversation, warmUpScreens } from '@improv/core';
import { voiceContext } from './context.ts';
import { nameProject } from './project.ts';
import { run } from './run.ts';

await nameProject(process.env);
warmUpScreens();
await run({ context: voiceContext(), openConversation });
