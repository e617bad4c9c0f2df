import { pinyin } from 'pinyin-pro';

/** Characters as people count them. Long enough to stand alone where no second factor is set up (docs/asvs.md, 6.2.1). */
export const shortestPassword = 12;
export const longestPassword = 128;

/**
 * `tooEasy`: among the common ones, a pattern, or made of few such parts; `ownName`: little more than the name of the
 * person, of their organisation or of this system.
 */
export type PasswordFault = 'tooShort' | 'tooLong' | 'tooEasy' | 'ownName';

/** 与本系统有关的词: what people here would think of first (docs/asvs.md, 6.1.2). */
export const contextWords: readonly string[] = [
  'huizhen',
  '会诊',
  'zhuanban',
  '专班',
  'rongzi',
  '融资',
  'xietiao',
  '协调',
  'daikuan',
  '贷款',
  'yinhang',
  '银行',
  'gongxinju',
  'jinrong',
  '金融',
  'admin',
  'administrator',
  'guanliyuan',
  '管理员',
];

/** What would take an attacker with the hash some days at least (4 grades; zxcvbn calls it "safely unguessable"). */
const leastScore = 3;
const shortestWord = 3;

const spelled = (word: string): string => pinyin(word, { toneType: 'none', separator: '' });

/** Ways in which a name is typed. */
const formsOf = (name: string): readonly string[] => {
  const plain = name.trim().toLowerCase();
  return [...new Set([plain, spelled(plain).toLowerCase(), ...plain.split(/[\s.@_-]+/)])].filter(
    (form) => form.length >= 2,
  );
};

let estimator: Promise<(password: string, words: readonly string[]) => number> | undefined;

/** The list is 1.9 MB: it is read when somebody chooses a password, not when the server starts. */
const openEstimator = async () => {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  const factory = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  return (password: string, words: readonly string[]): number => factory.check(password, [...words]).score;
};

/** Why a password may not be chosen; undefined: it may. Which kinds of characters it has does not matter. */
export const passwordFault = async (
  password: string,
  names: readonly string[],
): Promise<PasswordFault | undefined> => {
  const length = [...password].length;
  if (length < shortestPassword) return 'tooShort';
  if (length > longestPassword) return 'tooLong';
  const words = [...names.flatMap(formsOf), ...contextWords];
  const lowered = password.toLowerCase();
  const rest = words
    .filter((word) => word.length >= shortestWord || /\p{Script=Han}/u.test(word))
    .reduce((left, word) => left.replaceAll(word, ''), lowered);
  // What is left beside the names must be a password by itself, or nearly.
  if (rest !== lowered && [...rest].length < shortestPassword - shortestWord) return 'ownName';
  estimator ??= openEstimator();
  const score = await estimator;
  return score(password, words) < leastScore ? 'tooEasy' : undefined;
};
