import type { Bilingual } from '../text/bilingual.ts';

/** Why a model or one of its rules is not usable (innovation-points.md §6 rules 1, 5, 7). */
export const modelRefusals = {
  malformed: { zh: '文件结构不符合要求', en: 'the file does not have the required shape' },
  unknownStageRule: { zh: '未找到所引用的阶段规则', en: 'the stage rule it names is not there' },
  unknownGradeRule: { zh: '未找到所引用的等级规则', en: 'the grade rule it names is not there' },
  unknownIndicator: { zh: '未知指标', en: 'unknown indicator' },
  duplicateIndicator: { zh: '指标重复', en: 'indicator listed twice' },
  weightUnknown: { zh: '权重未知，模型不可用于计分', en: 'a weight is unknown, so the model cannot score' },
  weightsDoNotSum: {
    zh: '阶段权重之和不等于满分',
    en: 'the weights of a stage do not sum to the base scale',
  },
  officialWithoutProvenance: {
    zh: '官方权重须有来源文件、页码、SHA-256 与复核人',
    en: 'official weights need source document, page, SHA-256 and reviewer',
  },
  methodInvalid: { zh: '计分方法或参数无效', en: 'method or its parameters are not valid' },
} as const satisfies Record<string, Bilingual>;

export type ModelRefusalCode = keyof typeof modelRefusals;

export type ModelRefusal = {
  readonly code: ModelRefusalCode;
  /** Where in the file: a path such as `indicators.T1.weight.S`. */
  readonly at: string;
};

export type Loaded<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusals: readonly ModelRefusal[] };

export const refused = (
  ...refusals: readonly ModelRefusal[]
): { readonly ok: false; readonly refusals: readonly ModelRefusal[] } => ({
  ok: false,
  refusals,
});
