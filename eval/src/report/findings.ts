import type { Finding } from '../score/finding.ts';
import type { SceneScore } from '../score/scoreScene.ts';

/** How many of a kind are shown unless all are asked for. */
const shown = 5;

/** What was found, kind by kind, for people to read. @param all everything, instead of the first few of each kind */
export function findingLines(scores: readonly SceneScore[], all: boolean): string[] {
  const byKind = new Map<Finding['kind'], Finding[]>();
  for (const finding of scores.flatMap(({ findings }) => findings)) {
    byKind.set(finding.kind, [...(byKind.get(finding.kind) ?? []), finding]);
  }
  return [...byKind].flatMap(([kind, findings]) => {
    const some = all ? findings : findings.slice(0, shown);
    const rest = findings.length - some.length;
    return [
      '',
      `${kind}: ${findings.length}`,
      ...some.map(({ scenario, turn, sentence }) => `  ${scenario}${turn ? ` ${turn}` : ''}: ${sentence}`),
      ...(rest > 0 ? [`  … and ${rest} more (--findings)`] : []),
    ];
  });
}
