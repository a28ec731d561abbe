import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Notes } from '@improv/contract';
import type { PlayedScene, PlayedTurn } from '../play/playedScene.ts';

/** Writes each scene to a file of its own in `folder`, which is made if need be: `<scenario>.md`. */
export function writeTranscripts(folder: string, scenes: readonly PlayedScene[]): void {
  mkdirSync(folder, { recursive: true });
  for (const scene of scenes) writeFileSync(join(folder, `${scene.scenario.id}.md`), transcriptOf(scene));
}

/** A scene as a text to be read, in Markdown. It does not say who played, so that two versions can be compared blind. */
export function transcriptOf(scene: PlayedScene): string {
  const { scenario, game, suggestion, welcome, turns, endedBy, close, notes, brokeOff } = scene;
  return [
    `# ${scenario.id}`,
    [`${game}, in “${scenario.location}”`, ...(suggestion ? [`with “${suggestion}”`] : [])].join(', '),
    `**MC**: ${inline(welcome)}`,
    ...turns.flatMap((turn) => turnLines(turn, scene)),
    `_The scene ends (${endedBy ?? 'open'})._`,
    `**MC**: ${inline(close)}`,
    ...(brokeOff ? [`_The show broke off: ${brokeOff}_`] : []),
    '## The Coach’s notes',
    ...(notes ? notesLines(notes) : ['None.']),
  ]
    .join('\n\n')
    .concat('\n');
}

function turnLines(turn: PlayedTurn, { audience }: PlayedScene): string[] {
  const { n, call, line, callOut, stumble, reply, mood, spotlight, accepted, kept } = turn;
  const spotlit = audience.find(({ id }) => id === spotlight?.archetypeId)?.name ?? spotlight?.archetypeId;
  const judged = [
    ...(mood ? [`${mood.label} (${mood.sentiment}, ${mood.engagement}, ${mood.laughter})`] : ['silent']),
    ...(accepted === null ? [] : [accepted ? 'offer accepted' : 'offer passed by']),
    ...(kept === null ? [] : [kept ? 'rule kept' : 'rule missed']),
  ];
  return [
    `## ${n}`,
    ...(call ? [`**MC** calls: ${inline(call)}`] : []),
    `**Player**: ${inline(line)}`,
    ...(callOut ? [`**MC** calls out: ${inline(callOut)}`] : []),
    ...(stumble ? [`_The Partner stumbles: ${stumble}._`] : []),
    `**Partner**: ${inline(reply)}`,
    `_The Room: ${judged.join(', ')}._`,
    ...(spotlight ? [`> **${spotlit}**: ${inline(spotlight.reaction)}`] : []),
  ];
}

function notesLines(notes: Notes): string[] {
  const { headline, moments, missed, phaseChange, bestRecovery, scores, strengths, tryNext, mission } = notes;
  const quoted = (quote: string | null, note: string) =>
    `${quote === null ? '' : `“${inline(quote)}” `}${inline(note)}`;
  return [
    `**${inline(headline)}**`,
    ...moments.map(
      ({ turn, quote, principleName, note }) => `- ${turn}, ${principleName}: ${quoted(quote, note)}`,
    ),
    ...(missed
      ? [`- Missed in ${missed.turn}, ${missed.principleName}: ${quoted(missed.quote, missed.note)}`]
      : []),
    ...(phaseChange
      ? [
          `- First recovery, after ${phaseChange.turn}, ${phaseChange.recoveryScore ?? 'no score'}: ${quoted(phaseChange.quote, phaseChange.note)}`,
        ]
      : []),
    ...(bestRecovery
      ? [
          `- Best recovery, in ${bestRecovery.turn}, ${bestRecovery.score}: ${quoted(bestRecovery.quote, bestRecovery.note)}`,
        ]
      : []),
    ...scores.map(({ principleName, score, why }) => `- ${principleName}: ${score}. ${inline(why)}`),
    ...strengths.map((strength) => `- Strength: ${inline(strength)}`),
    `Try next: ${inline(tryNext)}`,
    `Mission: **${inline(mission.title)}**: ${inline(mission.task)}`,
  ];
}

/** A text in one line, so that nothing in it is taken for Markdown's beginnings. */
function inline(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
