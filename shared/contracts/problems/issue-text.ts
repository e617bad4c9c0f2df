import type * as z from 'zod';
import type { Bilingual } from '../../domain/text/bilingual.ts';

type Issue = z.core.$ZodIssue;

const typeNames: Readonly<Record<string, Bilingual>> = {
  string: { zh: '文本', en: 'text' },
  number: { zh: '数字', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
  array: { zh: '列表', en: 'a list' },
  object: { zh: '对象', en: 'an object' },
};

const isBilingual = (params: unknown): params is Bilingual =>
  typeof params === 'object' && params !== null && 'zh' in params && 'en' in params;

/** What an issue of a schema says to a person, in both languages. The value itself is never repeated: it may be personal. */
export const issueText = (issue: Issue): Bilingual => {
  if (isMissing(issue)) return { zh: '必填', en: 'is required' };
  switch (issue.code) {
    case 'custom':
    case 'invalid_format':
      return ownText(issue) ?? { zh: '格式不正确', en: 'is not in the expected form' };
    case 'invalid_type': {
      const { zh, en } = typeNames[issue.expected] ?? { zh: issue.expected, en: issue.expected };
      return { zh: `须为${zh}`, en: `must be ${en}` };
    }
    case 'too_small':
      return limit(issue.origin, String(issue.minimum), 'least');
    case 'too_big':
      return limit(issue.origin, String(issue.maximum), 'most');
    case 'invalid_value': {
      const options = issue.values.map(String).join(', ');
      return { zh: `须为以下之一：${options}`, en: `must be one of ${options}` };
    }
    case 'unrecognized_keys':
      return { zh: '没有这个字段，请删除', en: 'is not a known field; leave it out' };
    case 'not_multiple_of':
      return { zh: `须为 ${issue.divisor} 的倍数`, en: `must be a multiple of ${issue.divisor}` };
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
      return { zh: '内容不正确', en: 'is not valid' };
    default:
      return issue satisfies never;
  }
};

/** A choice that was not made is reported like any other missing field. */
const isMissing = (issue: Issue): boolean =>
  issue.input === undefined && (issue.code === 'invalid_type' || issue.code === 'invalid_value');

/** zod carries `params` only on issues of our own; a pattern that is ours says so in its message. */
const ownText = (issue: Issue): Bilingual | undefined =>
  'params' in issue && isBilingual(issue.params) ? issue.params : undefined;

const limit = (origin: string, bound: string, which: 'least' | 'most'): Bilingual => {
  const least = which === 'least';
  switch (origin) {
    case 'string':
      if (least && bound === '1') return { zh: '不能为空', en: 'must not be empty' };
      return {
        zh: `${least ? '至少' : '最多'} ${bound} 个字符`,
        en: `must have at ${which} ${bound} characters`,
      };
    case 'array':
      return {
        zh: `${least ? '至少' : '最多'} ${bound} 项`,
        en: `must have at ${which} ${bound} entries`,
      };
    default:
      return { zh: `不能${least ? '小于' : '大于'} ${bound}`, en: `must be at ${which} ${bound}` };
  }
};
