import { describe, expect, it } from 'vitest';
import type { Standard } from '../../shared/domain/case/screening.ts';
import { regulator } from '../support/actors.ts';
import { findingsOf, openCase } from '../support/commands.ts';
import { given } from '../support/decider.ts';
import { opened } from '../support/paths.ts';
import { demoRules } from '../support/rule-books.ts';
import { does } from '../support/story.ts';

/** All five met, but for what is said otherwise of one. */
const review = (standard: Standard, more: object) => ({
  type: 'screen' as const,
  findings: findingsOf().map((finding) =>
    finding.standard === standard ? { ...finding, ...more } : finding,
  ),
});
const investing = [does(regulator, openCase({ need: { ...openCase().need, purposeText: '证券投资' } }))];

describe('a pass against the region’s evidence rules (五项标准凭据规则)', () => {
  it('without evidence that suffices is refused, and says what would', () => {
    const refused = given(opened).when(review('fixedPremises', { kinds: ['statement'] }), regulator);
    refused.thenRefused('evidence_not_enough', 'findings.1.kinds');
    expect(refused.decision).toMatchObject({
      refusal: { words: { enough: { zh: expect.stringContaining('产权证明或租赁合同') } } },
    });
  });
  it('stands with a reason, and shows for ever', () => {
    given(opened)
      .when(review('fixedPremises', { kinds: [], exception: '租约正在续签，已现场核实' }), regulator)
      .thenEvents(
        {
          type: 'Screened',
          screening: {
            verdict: 'pass',
            evidenceCheck: {
              setting: 'demo@1.0.0',
              against: [{ standard: 'fixedPremises', why: 'evidence' }],
              named: expect.arrayContaining([{ id: 'siteVisit', name: expect.anything() }]),
            },
          },
        },
        { type: 'StageEntered' },
      );
  });
  it('a use that looks excluded is put before the reviewer, who may say why it is not', () => {
    given(investing)
      .when(review('lawfulUse', {}), regulator)
      .thenRefused('use_excluded', 'findings.4.exception');
    given(investing)
      .when(review('lawfulUse', { exception: '系证券公司，属主营业务' }), regulator)
      .thenEvents(
        {
          type: 'Screened',
          screening: { evidenceCheck: { against: [{ why: 'excludedUse', uses: [{ words: ['证券'] }] }] } },
        },
        { type: 'StageEntered' },
      );
  });
  it('what is not met or cannot be told needs neither', () => {
    given(investing)
      .when(review('lawfulUse', { finding: 'fail', kinds: [] }), regulator)
      .thenEvents(
        { type: 'Screened', screening: { evidenceCheck: { against: [] } } },
        { type: 'StageEntered' },
      );
  });
  it('a kind that the region does not have is refused by name', () => {
    given(opened)
      .when(review('goodCredit', { kinds: ['siteVisit'] }), regulator)
      .thenRefused('unknown_evidence_kind', 'findings.3.kinds');
  });
  it('a region without such rules asks for evidence in words alone', () => {
    const rules = { ...demoRules, evidenceRules: undefined };
    given(investing)
      .when(review('lawfulUse', { kinds: [] }), regulator, { rules })
      .thenEvents({ type: 'Screened' }, { type: 'StageEntered' });
  });
});
