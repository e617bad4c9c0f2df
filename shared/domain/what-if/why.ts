import { standardNames, standards } from '../case/screening.ts';
import type { CaseFile } from '../case/state.ts';
import { isMet } from '../matching/dimension.ts';
import { evaluate } from '../matching/evaluate.ts';
import { type NameOfValue, renderRule } from '../matching/index.ts';
import { triageClassNames } from '../rule-shapes/choice-names.data.ts';
import { closureScorer } from '../scoring/closure-scorer.ts';
import { pointTolerance } from '../scoring/grade-rule.ts';
import { type IndicatorId, indicatorDefinition } from '../scoring/indicators.ts';
import { roundForOutput } from '../scoring/rounding.ts';
import type { ScoringModel } from '../scoring/scoring-model.ts';
import type { Bilingual } from '../text/bilingual.ts';
import type { Moment } from '../time/moment.ts';
import type { CaseDifference, Pair } from './change.ts';
import type { TrialRules, Tried, TriedFile, TriedScore } from './tried.ts';
import { factsOn } from './try-cases.ts';

/** So many reasons are read; the rest would hide them. */
const mostReasons = 4;

/** Why one case differs (为什么): indicators whose points moved, conditions no longer met, reasons classed otherwise. */
export function whyOf(
  rules: Pair<TrialRules>,
  file: CaseFile,
  difference: CaseDifference,
  scores: Pair<TriedScore | undefined>,
  nameOf: NameOfValue,
  at: Moment,
): readonly Bilingual[] {
  return [
    ...(difference.score ? whyScore(rules, file, scores, at) : []),
    ...whyProducts(rules, file, difference, scores, nameOf),
    ...(difference.route ? whyRoute(difference.route) : []),
  ];
}

const whyScore = (
  rules: Pair<TrialRules>,
  file: CaseFile,
  scores: Pair<TriedScore | undefined>,
  at: Moment,
): readonly Bilingual[] => {
  const { before, after } = scores;
  if (before && after && before.stage.id !== after.stage.id)
    return [
      {
        zh: `发展阶段由 ${before.stage.id} 变为 ${after.stage.id}`,
        en: `stage ${before.stage.id} becomes ${after.stage.id}`,
      },
    ];
  const [old, now] = [pointsBy(rules.before.model, file, at), pointsBy(rules.after.model, file, at)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((id) => ({ id, was: old.get(id) ?? 0, is: now.get(id) ?? 0 }))
    .filter(({ was, is }) => Math.abs(was - is) > pointTolerance)
    .toSorted((a, b) => Math.abs(b.is - b.was) - Math.abs(a.is - a.was))
    .slice(0, mostReasons)
    .map(({ id, was, is }) => {
      const { name } = indicatorDefinition(id);
      const [from, to] = [roundForOutput(was), roundForOutput(is)];
      return { zh: `${name.zh}：${from} 分变为 ${to} 分`, en: `${name.en}: ${from} points become ${to}` };
    });
};

const pointsBy = (
  model: ScoringModel | undefined,
  file: CaseFile,
  at: Moment,
): ReadonlyMap<IndicatorId, number> => {
  const scored = model && closureScorer(model)(factsOn(file, at));
  return new Map(scored?.ok ? scored.score.indicators.map(({ id, points }) => [id, points]) : []);
};

/** Of each product that enters or leaves, the conditions that keep it out on the side where it does not fit. */
const whyProducts = (
  rules: Pair<TrialRules>,
  file: CaseFile,
  { products }: CaseDifference,
  scores: Pair<TriedScore | undefined>,
  nameOf: NameOfValue,
): readonly Bilingual[] =>
  [
    ...(products?.left ?? []).flatMap((id) =>
      whyOut(rules.after, rules.before, file, id, scores.after, nameOf),
    ),
    ...(products?.entered ?? []).flatMap((id) =>
      whyOut(rules.before, rules.after, file, id, scores.before, nameOf),
    ),
  ].slice(0, mostReasons);

const whyOut = (
  side: TrialRules,
  other: TrialRules,
  file: CaseFile,
  productId: string,
  score: TriedScore | undefined,
  nameOf: NameOfValue,
): readonly Bilingual[] => {
  const find = ({ catalogue }: TrialRules) => catalogue.products.find(({ id }) => id === productId);
  const [product, name] = [find(side), (find(side) ?? find(other))?.name];
  if (!name) return [];
  if (!product) return [{ zh: `${name.zh}：目录中没有`, en: `${name.en}: not in the catalogue` }];
  const { score: filed, ...unscored } = file;
  const counted = score ?? filed;
  const need = side.needOf(counted ? ({ ...unscored, score: counted } satisfies TriedFile) : unscored);
  return evaluate(product, need)
    .filter(({ outcome }) => !isMet(outcome))
    .map((rule) => {
      const said = renderRule(rule, nameOf);
      return { zh: `${name.zh}——${said.zh}`, en: `${name.en}: ${said.en}` };
    });
};

const whyRoute = ({ before, after }: Pair<Tried['route']>): readonly Bilingual[] => {
  const classes = (route: Tried['route']) =>
    new Map(route?.why.map((one) => [one.reasonCode, one.class]) ?? []);
  const [old, now] = [classes(before), classes(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((code) => old.get(code) !== now.get(code))
    .slice(0, mostReasons)
    .map((code) => {
      const [from, to] = [classWords(old.get(code)), classWords(now.get(code))];
      const reason = reasonWords(code);
      return { zh: `${reason.zh}：${from.zh}变为${to.zh}`, en: `${reason.en}: ${from.en} becomes ${to.en}` };
    });
};

const classWords = (name: string | undefined): Bilingual =>
  (triageClassNames as Readonly<Record<string, Bilingual>>)[name ?? ''] ?? { zh: '无', en: 'none' };

const reasonWords = (code: string): Bilingual => {
  const standard = standards.find((one) => code === `standard:${one}`);
  return standard ? standardNames[standard] : { zh: code, en: code };
};
