import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parties } from '../../../test/access/parties.ts';
import { caseIn } from '../../../test/support/paths.ts';
import { demoRules } from '../../../test/support/rule-books.ts';
import { summaryOf } from '../../application/queries/summary.ts';
import { jsonBytes } from './json-bytes.ts';
import { asStored, mostWholeBytes, shortened } from './shortened.ts';
import { stages } from './stages.ts';
import type { CaseFile } from './state.ts';

describe('the bytes of a value', () => {
  it('are those of its JSON inside another JSON text, whatever is in it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string({ unit: 'binary' }), (value, text) => {
        const whole = [value, text];
        const inside = JSON.stringify(JSON.stringify(whole)).slice(1, -1);
        expect(jsonBytes(whole)).toBe(Buffer.byteLength(inside));
      }),
    );
  });
});

const long = '𠮷林县补充近三年审计报告'.repeat(300);
const withLongTexts = (file: CaseFile): CaseFile => ({
  ...file,
  need: { ...file.need, purposeText: long },
  diagnoses: [
    ...file.diagnoses,
    {
      sessionId: 's-1',
      at: 1,
      by: file.openedBy,
      disposition: 'held',
      findings: [long, `${long}甲`, `x${long}`],
      note: long,
    },
  ],
});

describe('a case as its state item holds it (案卷摘要)', () => {
  it('is the case itself while it is small', () => {
    const { file } = caseIn('closed');
    expect(asStored(file)).toEqual({ file, bytes: jsonBytes(file) });
  });

  it('is shortened once it is large, and then small again', () => {
    const file = withLongTexts(caseIn('prescription').file);
    expect(jsonBytes(file)).toBeGreaterThan(mostWholeBytes);
    const stored = asStored(file);
    expect(stored.file).toEqual(shortened(file));
    expect(stored.bytes).toBe(jsonBytes(stored.file));
    expect(stored.bytes).toBeLessThan(mostWholeBytes / 2);
  });

  it('has beginnings of long texts, never half a character, and is cut once only', () => {
    const short = shortened(withLongTexts(caseIn('prescription').file));
    const { findings, note } = short.diagnoses.at(-1) ?? {};
    for (const text of [short.need.purposeText, note ?? '', ...(findings ?? [])]) {
      expect(text).toMatch(/^.{25,30}…$/su);
      expect(text.isWellFormed()).toBe(true);
    }
    expect(shortened(short)).toEqual(short);
  });

  it.each(stages)('says in lists what the whole case says, in %s', (stage) => {
    const file = withLongTexts(caseIn(stage).file);
    for (const actor of Object.values(parties)) {
      const line = (of: CaseFile) => summaryOf(of, actor, demoRules.calendar, file.enteredStageAt);
      expect(line(shortened(file))).toEqual(line(file));
    }
  });
});
