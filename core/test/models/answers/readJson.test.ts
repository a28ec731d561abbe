import { describe, expect, it } from 'vitest';
import { readJson } from '../../../src/models/answers/readJson.ts';

const answer = { label: 'warm', says: 'a "brace" } in words', more: { deep: [1, 2] } };
const json = JSON.stringify(answer);

describe('JSON in an answer', () => {
  it.each([
    ['bare', json],
    ['with white space round it', `\n ${json}\n\n`],
    ['in a fence', `\`\`\`json\n${json}\n\`\`\``],
    ['in a fence without a language, with words before it', `Here you are:\n\`\`\`\n${json}\n\`\`\``],
    ['twice', `${json}${json}`],
    ['twice on two lines', `${json}\n${json}`],
    ['with words round it', `The Room says ${json}. That is all.`],
  ])('is read: %s', (_, text) => expect(readJson(text)).toEqual(answer));

  it.each([
    ['cut off', json.slice(0, -4)],
    ['words', 'The audience leans forward as one.'],
    ['nothing', ''],
    ['a brace that never closes', 'one { two'],
  ])('is not made up from what is %s', (_, text) => expect(readJson(text)).toBeUndefined());
});
