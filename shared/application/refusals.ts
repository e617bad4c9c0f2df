import type { Refusal as CaseRefusal, RefusalWords } from '../domain/case/refusal.ts';
import { refusalTexts } from '../domain/case/refusal-texts.data.ts';
import type { RegisterRefusal, RegisterRefusalCode } from '../domain/organisation/refusal.ts';
import { registerRefusalTexts } from '../domain/organisation/refusal-texts.data.ts';
import type { Bilingual } from '../domain/text/bilingual.ts';
import { applicationRefusalTexts } from './refusal-texts.data.ts';

export type ApplicationRefusalCode = keyof ReturnType<typeof applicationRefusalTexts>;
export type RefusalCode = CaseRefusal['code'] | ApplicationRefusalCode | RegisterRefusalCode;

/** Why a request was refused, with what the caller may need to go on (such as the open case's id). */
export type Refusal = {
  readonly code: RefusalCode;
  readonly field?: string;
  /** Fills the names in braces of the code's text. */
  readonly words?: RefusalWords;
  readonly doubts?: CaseRefusal['doubts'];
  readonly detail?: Readonly<Record<string, unknown>>;
};

/** Where a refusal does not say it of its own case. */
const usualWords: RefusalWords = {
  holder: { zh: '负责的工作专班', en: 'the work group in charge' },
  stage: { zh: '其他', en: 'another stage' },
  possible: { zh: '请刷新后查看现在可以办理的事项。', en: 'Reload to see what can be done now.' },
  age: { zh: '企业申报时成立时间不足', en: 'The firm was too young when it applied' },
  doubts: { zh: '有不常见的数值', en: 'Some values are unusual' },
  name: { zh: '该机构', en: 'This organisation' },
  days: { zh: '已登记的日子', en: 'days entered' },
  count: { zh: '若干', en: 'some' },
  kind: { zh: '所选凭据', en: 'the kind chosen' },
  standard: { zh: '该项标准', en: 'the standard' },
  enough: { zh: '本地区认可的凭据', en: 'evidence that suffices here' },
  parties: { zh: '规定应到的单位', en: 'those the region asks for' },
  product: { zh: '该产品', en: 'The product' },
  scheme: { zh: '该方案', en: 'The scheme' },
  rules: { zh: '有条件不符合', en: 'not all conditions are met' },
  uses: { zh: '本地区列出的禁止用途', en: 'the excluded uses of the region' },
};

/** The sentence of a refusal, whole: no name is left in braces. */
export const textOf = ({ code, words = {} }: Pick<Refusal, 'code' | 'words'>): Bilingual => {
  const text: Bilingual = {
    ...refusalTexts(),
    ...applicationRefusalTexts(),
    ...registerRefusalTexts(),
  }[code];
  const filled = (language: keyof Bilingual): string =>
    text[language].replace(
      /\{(\w+)\}/g,
      (braces, name: string) => (words[name] ?? usualWords[name])?.[language] ?? braces,
    );
  return { zh: filled('zh'), en: filled('en') };
};

/** A refusal of a decider, as the use case passes it on. */
export const passedOn = (
  refusal: CaseRefusal | RegisterRefusal,
  detail?: Refusal['detail'],
): { ok: false; refusal: Refusal } => ({
  ok: false,
  refusal: { ...refusal, ...(detail && { detail }) },
});

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal };

export const done = <T>(value: T): Result<T> => ({ ok: true, value });
export const refused = (
  code: RefusalCode,
  extra: Omit<Refusal, 'code'> = {},
): { ok: false; refusal: Refusal } => ({
  ok: false,
  refusal: { code, ...extra },
});
