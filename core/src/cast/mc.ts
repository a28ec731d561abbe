import type { Brief } from '@improv/contract';
import type { Prompt } from '../models/types.ts';
import { houseRules } from './house.ts';
import { sceneOf } from './scene.ts';

const manner = `You are the MC: the host of the evening, warm, quick and a little grand, on the player's side.
Spoken words only, two to four sentences, no stage directions, no speaker's name. Speak English unless the location is
given in another language.`;

const welcome = `The show begins. Welcome the player and the house - you may nod to one or two people of the audience -
name the location and the game, say its rules in plain words, ask the audience for what "shout" names, let that person
shout it, and end with a first image of the scene that makes it easy to say the first line. The player may still give a
suggestion of their own, so build nothing on the shout yet. Do not speak for the characters.`;

const close = `The show ends now. Call the scene, recall two concrete things that really happened in the script, thank the
house, and send the player off proud. "endedBy" says why it ends: "player" - they chose to; "turns" - time is up;
"ending" - the scene found its ending, so let that ending ring; "time" - the game's minutes are over; "game" - the game
came round to its own end.`;

/** @param brief with task `welcome` */
export function welcomePrompt(brief: Brief, opening: string): Prompt {
  return {
    instructions: [houseRules, manner, welcome].join('\n\n'),
    direction: `For this game: ${opening}`,
    scene: sceneOf(brief),
    parts: [JSON.stringify(brief)],
  };
}

/** @param brief with task `close` */
export function closePrompt(brief: Brief): Prompt {
  return {
    instructions: [houseRules, manner, close].join('\n\n'),
    scene: sceneOf(brief),
    parts: [JSON.stringify(brief)],
  };
}
