import type { LineRule, LineRuleKind } from '@improv/contract';
import { describe, expect, it } from 'vitest';
import { judge, keepRule, ruleInWords } from '../../../src/mechanics/index.ts';

/** Lines that keep a rule and lines that miss it, the tricky ones among them. */
interface JudgedLines<Kind extends LineRuleKind> {
  readonly rule: Extract<LineRule, { kind: Kind }>;
  readonly kept: readonly string[];
  readonly missed: readonly string[];
}

/** Tests how rules of one kind judge lines: at least twelve of them. */
export function judges<Kind extends LineRuleKind>(kind: Kind, tables: readonly JudgedLines<Kind>[]): void {
  describe.each(tables.map((table) => [ruleInWords(table.rule), table] as const))(
    'the rule “%s”',
    (_, { rule, kept, missed }) => {
      it.each(kept)('is kept by %j', (line) => {
        expect(judge(rule, line)).toEqual({ kept: true, sentence: null });
      });

      it.each(missed)('is missed by %j, and the MC says so kindly', (line) => {
        const { kept, sentence } = judge(rule, line);
        expect(kept).toBe(false);
        expect(sentence).toMatch(/^\S.{10,240}[.!?”]$/su);
        expect(sentence).not.toMatch(/[.,]”[.,]/);
      });

      it.each(['My camel has eaten the last telegram!', 'Who rings?', 'no'])(
        'can be kept by a quick player who meant %j',
        (line) => {
          expect(judge(rule, keepRule(rule, line)).kept).toBe(true);
        },
      );
    },
  );

  it(`is shown at least twelve lines: ${kind}`, () => {
    expect(tables.flatMap(({ kept, missed }) => [...kept, ...missed]).length).toBeGreaterThanOrEqual(12);
  });
}
