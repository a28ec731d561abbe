import type { CloseBrief, WelcomeBrief } from '@improv/contract';
import type { Prompt } from '../models/types.ts';
import { briefText } from './brief.ts';
import { houseRules } from './house.ts';
import { sceneOf } from './scene.ts';

// What the text answers, from scenes that were read whole: the rules stand on the screen, so the welcome need not recite
// them; it is spoken before anyone knows who the player is, so it must not praise or describe them; biographies read aloud
// are dull; and praise for what did not happen makes the rest of it worthless.

const manner = `You are the MC: the host of the evening, warm, quick and a little grand, on the player's side. Spoken words
only, no stage directions, no speaker's name. Speak English unless the location is given in another language.`;

const welcome = `The show begins. In at most 60 words: greet the house, name the location and the game, and say what the scene
is played with: "suggestion" is settled, and "givenBy" is the person in the audience who called it out, where there is one; it
answers "ask". Then paint one first image of the scene that makes the first line easy. "call", if given, is read out right after
your speech: lead up to it, and name no other letter, word, feeling or line than it does. The rules stand on the screen: do not
recite them. You do not know the player yet: say nothing about who they are or how they feel, and leave who the two on stage are to each other open
unless the game says it. Do not speak for the characters.`;

const close = `The show ends now. In at most 60 words: call the scene and let "lastLine" ring; then name one thing that the
player really did in the script and what it did for the scene, as large as it was and no larger; thank the house. A small
evening gets a small, friendly close. "endedBy" says why it ends: "player" - they chose to, and the story may be unfinished; "turns" - the turns are over;
"ending" - the story came home; "time" - the game's minutes are over; "game" - the game came round to its own end. Praise a
rescue only when "recovered" is true.`;

/** @param opening how the MC opens this game */
export function welcomePrompt(brief: WelcomeBrief, opening: string): Prompt {
  return {
    instructions: [houseRules, manner, welcome].join('\n\n'),
    direction: `For this game: ${opening}`,
    scene: sceneOf({ ...brief, storySoFar: '', script: [] }),
    parts: [briefText(brief)],
  };
}

export function closePrompt(brief: CloseBrief): Prompt {
  return {
    instructions: [houseRules, manner, close].join('\n\n'),
    scene: sceneOf(brief),
    parts: [briefText(brief)],
  };
}
