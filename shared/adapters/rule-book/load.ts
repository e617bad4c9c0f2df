import type { Bilingual } from '../../domain/text/bilingual.ts';

/** A rule file that contradicts itself or another: nothing is decided by it, and nothing begins. */
export class UnusableRules extends Error {
  readonly sentence: Bilingual;
  constructor(name: string, problems: unknown) {
    const found = JSON.stringify(problems);
    super(`Rule file ${name} cannot be used: ${found}`);
    this.name = 'UnusableRules';
    this.sentence = {
      zh: `规则文件 ${name} 不能使用：${found}。数据没有改动；请更正 shared/rules 中的文件后重试。`,
      en: `Rule file ${name} cannot be used: ${found}. No data was changed; correct the file in shared/rules and try again.`,
    };
  }
}

/** Unwraps what a rule file's reader answers. */
export const loaded = <T>(
  name: string,
  result:
    | { readonly ok: true; readonly value: T }
    | { readonly ok: false; readonly problems?: unknown; readonly refusals?: unknown },
): T => {
  if (result.ok) return result.value;
  throw new UnusableRules(name, result.problems ?? result.refusals);
};
