import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../bin/packages.mjs';
import { readRules } from './readRules.ts';

const deployed = readFileSync(join(root, 'firestore.rules'), 'utf8');

/** @throws unless these rules deny everything to everybody */
function proveDenied(text: string): void {
  const { services, allows } = readRules(text);
  expect(services).toEqual(['cloud.firestore']);
  // One rule that holds for every path of every database; an `allow` that may be true anywhere else would win over it.
  expect(allows).toEqual([
    {
      path: '/databases/{database}/documents/{document=**}',
      methods: ['read', 'write'],
      condition: 'false',
    },
  ]);
}

const everything = `match /{document=**} {
      allow read, write: if false;
    }`;

describe('firestore.rules', () => {
  it('denies every path to everybody', () => {
    proveDenied(deployed);
  });

  it('is what a deploy uploads', () => {
    const { firestore } = JSON.parse(readFileSync(join(root, 'firebase.json'), 'utf8'));
    expect(firestore.rules).toBe('firestore.rules');
  });

  it.each([
    ['a condition that may be true', (text: string) => text.replace('if false', 'if request.auth != null')],
    ['no condition', (text: string) => text.replace(': if false', '')],
    [
      'a condition that hides in a comment',
      (text: string) => text.replace(': if false;', '; // : if false;'),
    ],
    ['half of it denied', (text: string) => text.replace('read, write', 'write')],
    ['less than every path', (text: string) => text.replace('{document=**}', '{collection}/{document}')],
    [
      'a path that is opened beside it',
      (text: string) => text.replace(everything, `${everything}\n match /members/{email} { allow get; }`),
    ],
    [
      'a path that is opened within it',
      (text: string) => text.replace('if false;', 'if false; match /turns/{n} { allow list: if true; }'),
    ],
    [
      'a function, which could hold anything',
      (text: string) => text.replace(everything, `function f() { return true; }\n${everything}`),
    ],
    ['a second service', (text: string) => `${text}\nservice firebase.storage { }`],
    ['the old version of the language', (text: string) => text.replace("'2'", "'1'")],
  ])('would not pass with %s', (_, change) => {
    const changed = change(deployed);
    expect(changed).not.toBe(deployed);
    expect(() => proveDenied(changed)).toThrow();
  });
});
