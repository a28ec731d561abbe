/** What a player reads in place of playing a line that is declined, by what the line holds. */
export const declineMessages = {
  'self-harm':
    "Let's step out of the scene for a moment. If any of this is about you, or about someone you know: you don't have to carry it alone. findahelpline.com lists people who listen, free and in confidence, in most countries; in danger, please call your local emergency number now. The stage will wait for you. And if it was only a line, take the scene another way.",
  'minor-sexual':
    "We don't go there on this stage: nothing sexual about anyone under age. Take the scene somewhere else and the cast is with you. If this is about something that happened to you or to someone you know, findahelpline.com lists people who listen, free and in confidence.",
  'real-threat':
    "Villains are welcome here, threats to real people aren't. Point the line at someone made up and play on. If someone is in real danger, please call your local emergency number.",
  slur: "That word hurts real people, so it stays outside this theatre. Say it another way: it's still your turn.",
} as const;

/** What a player reads whose place or suggestion gives the theatre orders. */
export const settingMessages = {
  notASetting:
    'That speaks to the theatre, not about the scene. Name a place, a thing or a word to play with.',
} as const;
