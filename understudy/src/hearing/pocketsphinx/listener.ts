import type { FromListener, ToListener } from './messages.ts';
import { openLibrary, type Recognizer } from './recognizer.ts';

/**
 * The process that listens: calls into a C library block, and may bring down the process that makes them.
 * Started as `listener.ts LIBRARY MODEL`, spoken to over IPC.
 */
const [library = '', model = ''] = process.argv.slice(2);
const open = openLibrary({ library, model });
const idle: Recognizer[] = [];
const busy = new Map<number, Recognizer>();

process.on('message', (message: ToListener) => {
  const { utterance } = message;
  switch (message.do) {
    case 'begin': {
      const recognizer = idle.pop() ?? open();
      recognizer.begin();
      busy.set(utterance, recognizer);
      return;
    }
    case 'hear':
      busy.get(utterance)?.hear(message.pcm);
      return;
    case 'end':
      process.send?.({ utterance, text: finish(utterance) } satisfies FromListener);
      return;
    case 'leave':
      finish(utterance);
  }
});
// The understudy has gone, however it went.
process.on('disconnect', () => process.exit(0));
// The first utterance should not wait for the models: 0.3 s.
idle.push(open());
process.send?.({ utterance: -1, text: '' } satisfies FromListener);

function finish(utterance: number): string {
  const recognizer = busy.get(utterance);
  if (!recognizer) return '';
  busy.delete(utterance);
  idle.push(recognizer);
  return recognizer.end();
}
