import type { Bilingual } from '../text/bilingual.ts';
import { classNameOf } from './class-names.ts';
import type { EnterpriseFacts, FactSource } from './facts.ts';
import { type Improvement, improvements, nextGrade } from './improvements.ts';
import { fieldsOf, type IndicatorId, indicatorDefinition } from './indicators.ts';
import { pointsByClass } from './points-by-class.ts';
import { methodNames, missingReasonTexts, unitNameOf } from './render-score.ts';
import type { ScoreRecord } from './score.ts';
import type { ScoringModel } from './scoring-model.ts';

type Named = { readonly id: IndicatorId; readonly name: Bilingual; readonly unit: Bilingual };

export type ExplainedIndicator = Named & {
  /** First-level class; null where the model is no longer at hand. */
  readonly class: Bilingual | null;
  readonly kind: 'base' | 'bonus' | null;
  readonly method: Bilingual;
  readonly raw: number | null;
  /** 0..1. */
  readonly normalised: number | null;
  readonly points: number;
  readonly weight: number;
  readonly missing: Bilingual | null;
  /** Where the leading fact comes from and how old it is. */
  readonly source: Pick<FactSource, 'kind' | 'fiscalYear' | 'asAt'> | null;
};

export type ExplainedScore = {
  readonly modelId: string;
  readonly modelVersion: string;
  readonly title: Bilingual | null;
  /** 发展阶段. */
  readonly stage: Bilingual;
  readonly classes: readonly { readonly name: Bilingual; readonly points: number; readonly weight: number }[];
  readonly indicators: readonly ExplainedIndicator[];
  /** 怎样提高, most points to gain first; empty where the model is no longer at hand. */
  readonly improvements: readonly (Named & Omit<Improvement, 'id' | 'missing'>)[];
  readonly nextGrade: { readonly grade: string; readonly points: number } | null;
};

/** 评分说明: the score on file in words, by the facts it was made from and the model version it names. */
export const explainScore = (record: ScoreRecord, model: ScoringModel | undefined): ExplainedScore => {
  const facts = JSON.parse(record.inputSnapshot) as EnterpriseFacts;
  const stage = model?.stageRule.stages.find(({ id }) => id === record.stage.id);
  return {
    modelId: record.modelId,
    modelVersion: record.modelVersion,
    title: model?.title ?? null,
    stage: stage?.name ?? { zh: record.stage.id, en: record.stage.id },
    classes: model
      ? pointsByClass(model, record).map(({ firstLevel, points, weight }) => ({
          name: classNameOf(firstLevel),
          points,
          weight,
        }))
      : [],
    indicators: record.indicators.map((scored) => {
      const { id, method, raw, normalised, points, weight, missing } = scored;
      const ofModel = model?.indicators.find((indicator) => indicator.id === id);
      return {
        ...named(id),
        class: ofModel ? classNameOf(ofModel.firstLevel) : null,
        kind: ofModel?.kind ?? null,
        method: methodNames[method],
        raw,
        normalised,
        points,
        weight,
        missing: missing && missingReasonTexts[missing],
        source: sourceOf(id, facts),
      };
    }),
    improvements: model
      ? improvements(record, model, facts).map(({ id, missing: _missing, ...rest }) => ({
          ...named(id),
          ...rest,
        }))
      : [],
    nextGrade: model ? nextGrade(record, model) : null,
  };
};

const named = (id: IndicatorId): Named => {
  const { name, unit } = indicatorDefinition(id);
  return { id, name: { zh: name.zh, en: capital(name.en) }, unit: unitNameOf(unit) };
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const sourceOf = (id: IndicatorId, facts: EnterpriseFacts): ExplainedIndicator['source'] => {
  const source = facts.sources?.[fieldsOf(id)[0]];
  if (!source) return null;
  const { kind, fiscalYear, asAt } = source;
  return { kind, ...(fiscalYear !== undefined && { fiscalYear }), ...(asAt !== undefined && { asAt }) };
};
