import { describe, expect, it } from 'vitest';
import { enterprise, enterpriseCode } from '../../../test/support/actors.ts';
import * as paths from '../../../test/support/paths.ts';
import { sealing } from '../../../test/support/rule-books.ts';
import { type Step, story } from '../../../test/support/story.ts';
import { viewOf } from '../../domain/access/views.ts';
import { chain, firstHash } from '../../domain/case/chain.ts';
import { stages } from '../../domain/case/stages.ts';
import { trackingOf } from './tracking.ts';
import type { Wording } from './wording.ts';

const bodies: Readonly<Record<string, string>> = {
  'wg-demo-east': '东县专班',
  'bank-a': '甲银行',
  'bank-b': '乙银行',
  'dept-sci-tech': '科技局',
};
const wording: Wording = {
  nameOf: (orgId) => ({ zh: bodies[orgId] ?? orgId, en: orgId }),
  reason: (code) =>
    code === 'R02'
      ? {
          name: { zh: '材料不全', en: 'papers incomplete' },
          repair: { zh: '补齐材料', en: 'complete the papers' },
          effect: { zh: '银行可重新受理', en: 'the bank can look again' },
        }
      : undefined,
};

const tracked = (steps: readonly Step[]) => {
  const { file, events } = story(steps);
  const view = viewOf(enterprise, file, () => false);
  if (!view) throw new Error('the enterprise sees its own case');
  const recorded = chain(file.id, events, { seq: 0, hash: firstHash }, () => 'hash', sealing);
  return trackingOf(view, recorded, wording);
};

describe('what the enterprise reads of its case', () => {
  it.each(stages)('says who has it and how it stands in %s, in both languages', (stage) => {
    const { now, line } = tracked(paths.pathTo[stage]);
    expect(now.stage).toBe(stage);
    expect(now.holder.zh).not.toBe('');
    expect(now.sentence.zh).toMatch(/\p{Script=Han}/u);
    expect(now.sentence.en).toMatch(/[a-z]/);
    expect(line.filter(({ when }) => when === 'present')).toHaveLength(1);
    expect(`${now.sentence.zh}${now.sentence.en}`).not.toMatch(/undefined|批准|[!！]/);
  });

  it('tells until when a bank should answer, with the weekday', () => {
    const { now } = tracked(paths.asking('bank-a'));
    expect(now.holder.zh).toBe('甲银行');
    expect(now.sentence.zh).toMatch(/^甲银行正在审核，预计 \d+月\d+日（周[一二三四五六日]）前答复$/);
    expect(now.dueOn).toBeDefined();
    expect(now.toDo).toEqual([]);
  });

  it('starts a decline with what can be repaired and what that changes', () => {
    const { line } = tracked(paths.toDiagnosis);
    const decline = line.find(({ sentence }) => sentence.zh.includes('未授信'));
    expect(decline?.sentence.zh).toMatch(/^可以改善：补齐材料；银行可重新受理。甲银行本次未授信/);
  });

  it('asks the enterprise to choose when there are offers', () => {
    const [choice] = tracked(paths.granted).now.toDo;
    expect(choice).toMatchObject({ zh: '比较并选定授信（甲银行）。', act: { kind: 'chooseOffer' } });
  });

  it('names whoever owes a prescription, and the enterprise only for its own', () => {
    const { now } = tracked(paths.prescribed);
    expect(now.holder.zh).toBe('科技局');
    expect(now.sentence.zh).toContain('科技局正在办理：');
    expect(now.toDo).toEqual([]);
    expect(JSON.stringify(now)).not.toContain(enterpriseCode);
  });

  it('shows what lies ahead, and nothing once it is over', () => {
    const stagesAhead = (steps: readonly Step[]) =>
      tracked(steps).line.flatMap(({ when, stage }) => (when === 'future' ? [stage] : []));
    expect(stagesAhead(paths.opened)).toEqual(['scoring', 'recommendation', 'bankHandling', 'outcome']);
    expect(stagesAhead(paths.prescribed)).toEqual(['secondRecommendation', 'bankHandling', 'outcome']);
    expect(stagesAhead(paths.closedAsLent)).toEqual([]);
  });
});
