// The voice service, an instance of it; prints `audio ready on http://127.0.0.1:8090` once it listens. This thread has the
// sound and no database; `backstage.ts` is the other's script.
import { extname } from 'node:path';
import { openConversation, warmUpScreens } from '@improv/core';
import { backstageThread } from './backstage/backstageThread.ts';
import { voiceContext } from './context.ts';
import { helpersStandBehind } from './priority.ts';
import { nameProject } from './project.ts';
import { run } from './run.ts';

await nameProject(process.env);
const script = new URL(`backstage${extname(import.meta.filename)}`, import.meta.url);
const backstage = backstageThread(script, (...line) => context.log(...line));
const context = voiceContext(backstage);
helpersStandBehind();
warmUpScreens();
await run({ context, openConversation });
