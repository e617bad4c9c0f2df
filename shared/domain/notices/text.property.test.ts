import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likelyAsks } from '../../../test/property/likely.ts';
import { pathTo } from '../../../test/support/paths.ts';
import { demoRules } from '../../../test/support/rule-books.ts';
import { story } from '../../../test/support/story.ts';
import { decide } from '../case/decide/index.ts';
import type { CaseEvent } from '../case/events.ts';
import { evolve } from '../case/evolve.ts';
import { stages } from '../case/stages.ts';
import { msPerHour } from '../time/moment.ts';
import { noticeTemplates } from './kinds.data.ts';
import { noticeKinds } from './kinds.ts';
import { noticesOf } from './notices-of.ts';
import { noticeSample, noticeText } from './text.ts';

/** A reason may be a word that templates have of their own. */
const ownWords = JSON.stringify(noticeTemplates);
const dates = /\d{4}-\d\d-\d\d|\d+月\d+日/g;

/** Every text and every amount that events say, but for the number of the case and dates. */
const saidIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string')
    return /[\d\p{Script=Han}]/u.test(value) && !/^\d{4}-\d\d-\d\d$/.test(value) ? [value] : [];
  if (typeof value === 'number') return value >= 1000 ? [String(value), String(value / 100)] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(saidIn) : [];
};

describe('texts of notices', () => {
  it('say nothing that any event says of the case, whatever happens to it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...stages), fc.array(fc.nat(10_000), { maxLength: 12 }), (stage, picks) => {
        const past = story(pathTo[stage]);
        let { file } = past;
        const decisions: (readonly CaseEvent[])[] = past.events.map((event) => [event]);
        picks.forEach((pick, step) => {
          const asks = likelyAsks(file, file.id, `fresh-${step}`);
          const [by, command] = asks[pick % asks.length] ?? [];
          if (!by || !command) return;
          const at = past.at + (step + 1) * msPerHour;
          const decision = decide(command, file, { at, by, rules: demoRules });
          if (!decision.ok) return;
          file = decision.events.reduce(evolve, file);
          decisions.push(decision.events);
        });
        const secrets = new Set(decisions.flat().flatMap(saidIn));
        secrets.delete(file.id);
        for (const secret of secrets) if (ownWords.includes(secret)) secrets.delete(secret);
        for (const events of decisions)
          for (const notice of noticesOf(events, { file, routesItself: false })) {
            const { title, text } = noticeText(notice);
            const words = [title.zh, title.en, text.zh, text.en]
              .join('\n')
              .replaceAll(file.id, '')
              .replace(dates, '');
            for (const secret of secrets) expect(words).not.toContain(secret);
          }
      }),
      { numRuns: 60 },
    );
  });

  it.each(noticeKinds)('are whole in both languages: %s', (kind) => {
    const { title, text } = noticeSample(kind, Date.parse('2026-12-03T15:59:59.999Z'));
    for (const words of [title.zh, title.en, text.zh, text.en]) {
      expect(words).not.toMatch(/[{}]/);
      expect(words.trim()).not.toBe('');
    }
    expect([title.en, text.en].join(' ')).not.toMatch(/\p{Script=Han}/u);
  });

  it('give the day with its weekday, and of a session the hour', () => {
    const until = Date.parse('2026-12-03T06:30:00Z');
    expect(noticeText({ kind: 'recommended', caseId: 'case-1', until }).text).toEqual({
      zh: '案件 case-1 已推荐给贵行。请在 12月3日（周四） 前答复。',
      en: 'Case case-1 was recommended to your bank. Please answer by 2026-12-03 (Thu).',
    });
    expect(noticeText({ kind: 'sessionConvened', until }).text.zh).toContain('12月3日（周四）14:30');
    expect(noticeText({ kind: 'recommended', caseId: 'case-1' }).text.zh).toBe('案件 case-1 已推荐给贵行。');
  });
});
