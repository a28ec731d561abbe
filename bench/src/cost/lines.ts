/**
 * What a player says in a show, as people speak: a promise and names to remember, long lines and short ones, and nothing that brings
 * the story home before its time.
 */
export const lines: readonly string[] = [
  'Good evening, Captain Olaf, I have come all the way from the harbour office to look at the noise in your engine room.',
  'I promise you, Olaf, that your blue trumpet will be back on its hook before we reach the island.',
  'Wait, is that water on the floor, or did somebody spill the soup from the galley again?',
  'My sister Marta built this engine, and she always said that it sings when it is lonely.',
  'Then let us sing back. Low notes first, and keep your hand on the brass rail, it likes that.',
  'Look at the dial! It was at forty a moment ago, and now it points at the word Tuesday.',
  'All right, breathe. You hold the lantern, I take the wrench, and nobody touches the red lever.',
  'I found a letter behind the boiler. It is addressed to you, and it smells of cinnamon and diesel.',
  'Read it aloud, please. I will keep an eye on the passengers who are coming down the stairs.',
  'That is the cook with a bucket of fish, and he says the whale outside has asked for a receipt.',
  'Give the whale my card. I sign it with my left hand, so that it knows that we are serious.',
  'Do you hear that? The engine has changed its tune, and it is the song that Marta used to hum.',
  'So it was never broken. It was waiting for someone to stay down here and listen for an hour.',
  'Help me carry the crate to the window, the one with the straw in it, and mind the wet step.',
  'Here it is, your blue trumpet, Olaf, a little dented, but it still smells of the sea.',
];
/** What is said that the model can't make out: a cough, a door. */
export const unclearMs = 3_000;

/** How long it takes to say a line, at 150 words a minute. Milliseconds. */
export function spokenMs(line: string): number {
  return line.split(' ').length * 400;
}
