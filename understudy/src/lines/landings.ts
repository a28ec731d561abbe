/** The Partner's last line: short, and nothing new. `thing` is from the player's newest line, `call` from earlier. */
export const landings: readonly string[] = [
  '#thing.c#. Yes. That’s where it ends.',
  'Then #thing# it is.',
  '#thing.c#. I’ll leave the light on.',
  'And #call#, in the end, too.',
  'I’ll remember #thing#.',
  '#thing.c#, after all this time.',
  'Yes. #thing.c#, and the two of us.',
  'Then #call# was worth it.',
];

/** The same where the line names no thing. */
export const plainLandings: readonly string[] = [
  'Yes. Just like that.',
  'Then that’s how it ends.',
  'I’ll leave the light on.',
  'Good. Then we can go home.',
  'That’s all I wanted to hear.',
  'Yes. Together.',
  'And #call#, in the end, too.',
  'Then we’re done here, you and I.',
];
