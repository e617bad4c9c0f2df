import type { Bilingual } from '../../domain/text/bilingual.ts';

/** A rule that cannot be read as what it was approved as: nothing is decided by it, and nothing begins. */
export class UnusableRules extends Error {
  readonly sentence: Bilingual;
  constructor(name: string, problems: unknown) {
    const found = JSON.stringify(problems);
    super(`Rule ${name} cannot be used: ${found}`);
    this.name = 'UnusableRules';
    this.sentence = {
      zh: `规则 ${name} 不能使用：${found}。数据没有改动；请恢复备份，或改用写下它的程序版本。`,
      en: `Rule ${name} cannot be used: ${found}. No data was changed; restore a backup, or use the version of the program that wrote it.`,
    };
  }
}
