import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { transcriptOf, writeTranscripts } from '../src/report/transcript.ts';
import { aScene, aTurn, theNotes } from './aScene.ts';

const audience = [
  {
    id: 'nurse',
    name: 'The night nurse',
    description: 'Awake.',
    delights: 'Calm.',
    bores: 'Noise.',
    voice: 'Low.',
  },
];

it('tells all that a reader of a scene needs, in the order in which it happened', () => {
  const text = transcriptOf(
    aScene({
      audience,
      suggestion: 'a wet map',
      turns: [
        aTurn(1, { call: 'With envy, please.', accepted: true }),
        aTurn(2, {
          stumble: 'fear',
          callOut: 'That was a question.',
          accepted: false,
          kept: false,
          spotlight: { archetypeId: 'nurse', reaction: 'Breathe,\nlove.' },
        }),
      ],
      notes: theNotes(),
    }),
  );
  const inOrder = [
    '# a-scene',
    'Free scene, in “a pier”, with “a wet map”',
    '**MC**: Welcome to the pier.',
    '**MC** calls: With envy, please.',
    '**Player**: I found a goat.',
    '**Partner**: Your goat, at last, and it wears the mayor’s medal for you!',
    '_The Room: warm (0.3, 0.5, 0.2), offer accepted._',
    '**MC** calls out: That was a question.',
    '_The Partner stumbles: fear._',
    '_The Room: warm (0.3, 0.5, 0.2), offer passed by, rule missed._',
    '> **The night nurse**: Breathe, love.',
    '_The scene ends (player)._',
    '**MC**: Good night.',
    '## The Coach’s notes',
    '**A night at the pier.**',
    '- 1, Name it: “I found a goat.” It was named.',
    'Mission: **Name it**: Name one thing.',
  ];
  const places = inOrder.map((piece) => text.indexOf(piece));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

it('says where a show broke off', () => {
  expect(transcriptOf(aScene({ brokeOff: 'the lights went out' }))).toContain('the lights went out');
});

it('is written to a file for each scene', () => {
  const folder = mkdtempSync(join(tmpdir(), 'improv-eval-'));
  try {
    writeTranscripts(join(folder, 'new'), [aScene()]);
    expect(readdirSync(join(folder, 'new'))).toEqual(['a-scene.md']);
    expect(readFileSync(join(folder, 'new/a-scene.md'), 'utf8')).toBe(transcriptOf(aScene()));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
