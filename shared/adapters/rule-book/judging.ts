import type { RuleBook } from '../../application/ports/rule-book.ts';
import type { Hash } from '../../domain/case/chain.ts';
import { knownFacts } from '../../domain/case/inquiries.ts';
import { once } from '../../domain/lazily.ts';
import { compileCatalogue } from '../../domain/matching/index.ts';
import { compileModel, type ScoringModel } from '../../domain/scoring/index.ts';
import { civilDateOf } from '../../domain/time/shanghai.ts';
import { matchInputOf } from './match-input.ts';
import { outsidersOf } from './outsiders.ts';
import { regionsInForce } from './region-in-force.ts';
import type { Shelf } from './shelf.ts';
import { tablesOf } from './tables-of.ts';

const declined = {
  zh: '此前未授信且原因尚未修复，或已推荐过',
  en: 'Declined before and not repaired, or asked already',
};

/** The part of the rule book that scores and ranks: models and catalogue are compiled when they are first asked. */
export const makeJudging = (hash: Hash, shelf: Shelf): Pick<RuleBook, 'score' | 'match'> => {
  const regionAt = regionsInForce(shelf);
  const tablesAt = (regionId: string, at: number) => {
    const region = regionAt(regionId, at);
    return region && tablesOf(region, civilDateOf(at), shelf);
  };
  const compiled = new Map<ScoringModel, ReturnType<typeof compileModel>>();
  const scorerOf = (model: ScoringModel) => {
    const scorer = compiled.get(model) ?? compileModel(model, { hash });
    compiled.set(model, scorer);
    return scorer;
  };
  const catalogue = once(() => compileCatalogue(shelf.products.products, shelf.products.version));
  const outsiders = once(() => outsidersOf(shelf));
  return {
    score: (file, at) => {
      const model = tablesAt(file.regionId, at)?.model;
      if (!model) return { ok: false, findings: ['noModel'] };
      const scorer = scorerOf(model);
      const { foundedOn } = file.applicant;
      const result = scorer({ ...knownFacts(file), foundedOn, asOf: civilDateOf(at) });
      return result.ok
        ? { ok: true, score: result.record }
        : { ok: false, findings: [...new Set(result.findings.map((finding) => finding.rule))] };
    },
    match: (file, at, leftOut) => {
      const excludedBanks = [
        ...leftOut.map((bankId) => ({ bankId, reason: declined })),
        ...outsiders()(file.orgId),
      ];
      return catalogue().match({
        ...matchInputOf(file, at, tablesAt(file.regionId, at)?.sizeTable),
        excludedBanks,
      });
    },
  };
};
