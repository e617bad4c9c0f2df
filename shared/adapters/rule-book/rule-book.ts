import type { RuleBook } from '../../application/ports/rule-book.ts';
import type { Hash } from '../../domain/case/chain.ts';
import { nearestOfKind, regionOf } from '../../domain/organisation/index.ts';
import { compileModel } from '../../domain/scoring/index.ts';
import { civilDateOf } from '../../domain/time/shanghai.ts';
import { caseRulesOf } from './case-rules.ts';
import { matchInputOf } from './match-input.ts';
import { openShelf, type Shelf } from './shelf.ts';
import { valueNamesOf } from './value-names.ts';

const declined = {
  zh: '此前未授信且原因尚未修复，或已推荐过',
  en: 'Declined before and not repaired, or asked already',
};
const notTakingPart = { zh: '该行未加入本工作专班', en: 'The bank does not take part in this work group' };

/** The rule book over the rule files that ship with the system. */
export const makeRuleBook = (hash: Hash, shelf: Shelf = openShelf()): RuleBook => {
  const { organisations, catalogue, sizeTable } = shelf;
  const rules = new Map([...shelf.regions].map(([id, region]) => [id, caseRulesOf(region, shelf)]));
  const scorers = new Map([...shelf.models].map(([id, model]) => [id, compileModel(model, { hash })]));
  const isBank = (orgId: string) => organisations.get(orgId)?.kind === 'bank';
  const bankNames = new Map(
    [...organisations.values()]
      .filter(({ kind }) => kind === 'bank')
      .flatMap(({ id, name }) =>
        [name.zh, name.en, name.zh.replace('（虚构）', '')].map((text) => [text, id] as const),
      ),
  );
  const outsiders = [...new Set(catalogue.products.map(({ bankId }) => bankId))]
    .filter((bankId) => !isBank(bankId))
    .map((bankId) => ({ bankId, reason: notTakingPart }));
  return {
    caseRules: (regionId) => rules.get(regionId),
    score: (file, at) => {
      const modelId = shelf.regions.get(file.regionId)?.scoringModel.value;
      const scorer = modelId ? scorers.get(modelId) : undefined;
      if (!scorer) return { ok: false, findings: ['noModel'] };
      const { foundedOn, facts } = file.applicant;
      const result = scorer({ ...facts, foundedOn, asOf: civilDateOf(at) });
      return result.ok
        ? { ok: true, score: result.record }
        : { ok: false, findings: [...new Set(result.findings.map((finding) => finding.rule))] };
    },
    scoringModel: (modelId, version) => {
      const model = shelf.models.get(modelId);
      return model?.version === version ? model : undefined;
    },
    nameOfValue: valueNamesOf(shelf),
    match: (file, at, leftOut) => {
      const excludedBanks = [...leftOut.map((bankId) => ({ bankId, reason: declined })), ...outsiders];
      return catalogue.match({ ...matchInputOf(file, at, sizeTable), excludedBanks });
    },
    regionOf: (orgId) => regionOf(orgId, organisations),
    isOrganisation: (orgId) => organisations.has(orgId),
    isWorkGroup: (orgId) => organisations.get(orgId)?.kind === 'workGroup',
    bankNamed: (name) => bankNames.get(name),
    isBank,
    levelsAbove: (orgId) => {
      const city = nearestOfKind(orgId, 'cityRegulator', organisations)?.id;
      const province = nearestOfKind(orgId, 'provinceRegulator', organisations)?.id;
      return {
        ...(city !== undefined && city !== orgId && { city }),
        ...(province !== undefined && province !== orgId && { province }),
      };
    },
  };
};
