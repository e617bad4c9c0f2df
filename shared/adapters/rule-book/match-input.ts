import { knownFacts } from '../../domain/case/inquiries.ts';
import type { CaseFile } from '../../domain/case/state.ts';
import { type MatchedScore, type MatchInput, matchScore } from '../../domain/matching/index.ts';
import { fenPerWanYuan } from '../../domain/money/fen.ts';
import { type SizeTable, sizeClassOf } from '../../domain/size-class/index.ts';
import { wholeMonthsBetween } from '../../domain/time/civil-arithmetic.ts';
import { civilDateOf } from '../../domain/time/shanghai.ts';

/** What products are held against: the case's file in the matching engine's terms. Unknown facts stay absent; so does
 * the size class where the region names no standard. */
export const matchInputOf = (
  file: Pick<CaseFile, 'regionId' | 'applicant' | 'need' | 'inquiries'> & { readonly score?: MatchedScore },
  at: number,
  sizeTable: SizeTable | undefined,
): MatchInput => {
  const { applicant, need, score } = file;
  const facts = knownFacts(file);
  const size =
    sizeTable &&
    sizeClassOf(
      {
        industry: applicant.industry,
        employees: facts.employees,
        revenueFen: inFen(facts.revenue),
        assetsFen: inFen(facts.totalAssets),
      },
      sizeTable,
    );
  return {
    regions: [file.regionId],
    amountFen: need.amountFen,
    tenorMonths: need.tenorMonths,
    purpose: need.purpose,
    ...(size?.decided && { sizeClass: size.size }),
    industry: applicant.industry,
    ...(score && {
      stage: { ruleId: score.stage.ruleId, id: score.stage.id },
      // A threshold is bound to the region whose score it reads (innovation-points.md §6 rule 3).
      score: { ...matchScore(score), region: file.regionId },
    }),
    ageMonths: wholeMonthsBetween(applicant.foundedOn, civilDateOf(at)),
    methods: need.methods,
    ...(applicant.flags && { flags: applicant.flags }),
    wishedBankIds: need.wishedBankIds,
    relationBankIds: applicant.existingBankIds,
  };
};

const inFen = (wanYuan: number | undefined): number | undefined =>
  wanYuan === undefined ? undefined : Math.round(wanYuan * fenPerWanYuan);
