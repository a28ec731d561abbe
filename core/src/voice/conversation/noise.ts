/** What transcripts write in brackets of what is no speech: [laughs], (coughs), *sighs*, <noise>. */
const bracketed = /\[[^\]]*\]|\([^)]*\)|\*[^*]*\*|<[^>]*>/gu;

/** Laughter, hums and sighs as transcripts spell them. A word that means yes, no or wow is none. */
const noises = [
  // Hums: mhm, mm-hm, hmm, uh-huh, uh, um, er, ähm.
  /^(?:m+|h+m+|m+-?h+m+|u+h+-?h+u+h+|u+h+|u+m+|u+h+m+|e+r+m*|e+h+m*|ä+h+m*|ö+h+m*|euh|hein)$/u,
  // Sighs and small cries: ah, oh, ooh, aw, ugh, phew, ahem.
  /^(?:a+h+|o+h+|a+w+|o{2,}h*|u+gh+|phe+w+|pf+t*|ahe+m+|achoo|hach|ach)$/u,
  // Laughter: ha, haha, ahaha, hehe, hihi, hoho, jajaja, kkk, rsrs.
  /^(?:a?(?:h[aäeiou]+-?){1,}h?|a?(?:ah){2,}a?|(?:ja){3,}j?|k{3,}|(?:rs){2,}|lol)$/u,
  /^(?:哈+|呵+|嘿+|嗯+|ㅋ+|ㅎ+|は{2,}|ふ{2,}|うん+|えっ?と|あ+|え+)$/u,
];
const notNoise = new Set(['he', 'hi', 'ho', 'hei', 'hey', 'hau', 'hoe', 'hue', 'ha-i']);

/** Whether a transcript is laughter, a cough or a hum, and no line; true also for nothing at all. */
export function isNoise(transcript: string): boolean {
  const said = transcript.replace(bracketed, ' ').toLowerCase();
  if (/\p{N}/u.test(said)) return false;
  const words = said.match(/[\p{L}\p{M}'’-]+/gu) ?? [];
  return words.every((word) => !notNoise.has(word) && noises.some((noise) => noise.test(word)));
}
