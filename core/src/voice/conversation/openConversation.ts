import type { Person } from '../../context.ts';
import type { Conversation, ConversationOptions } from './conversation.ts';
import { SpokenScene } from './spokenScene.ts';
import type { VoiceContext } from './voiceContext.ts';

/**
 * Opens the scene of a show for voice. A turn that was left open is answered again once a client is connected.
 * @throws Refusal `unknown-session`, `not-your-session`; `session-over` and `session-not-open` when the scene can't be
 * spoken in; `cast-unavailable` when the model can't be reached
 */
export async function openConversation(
  context: VoiceContext,
  person: Person,
  options: ConversationOptions,
): Promise<Conversation> {
  const scene = await context.backend.readScene(person, options.sessionId);
  const spoken = new SpokenScene(context, person, options, scene);
  await spoken.open();
  return spoken;
}
