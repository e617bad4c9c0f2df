import { stringify } from 'smol-toml';
import type { Bilingual } from '../../shared/domain/text/bilingual.ts';
import { type AnySetting, allSettings } from './table.ts';

const heading = `# 会诊设置文件（TOML）。每项可由所示环境变量覆盖；以 # 开头的为未设置，所示为默认值或示例。改动后重新启动生效。
# Settings of Huizhen (TOML). Each can be overridden by the environment variable shown; what begins with # is not set
# and shows its default or an example. Changes take effect with the next start.
`;

/** Values that are to stand in the file, by name such as `server.port`. */
export type Chosen = Readonly<Record<string, unknown>>;

/** The settings file with every setting explained (样本): what is chosen is set, the rest stands behind a `#`. */
export const sampleFile = (chosen: Chosen = {}): string => {
  const lines = [heading];
  let open = '';
  for (const { section, key, name, setting } of allSettings) {
    if (section !== open) lines.push(`[${section}]`);
    open = section;
    lines.push(...commentOf(setting).map((line) => `# ${line}`));
    const isChosen = Object.hasOwn(chosen, name);
    const value = isChosen ? chosen[name] : (setting.fallback ?? setting.example);
    const assignment = stringify({ [key]: value }).trimEnd();
    lines.push(isChosen ? `${assignment}\n` : `#${assignment}\n`);
  }
  return lines.join('\n');
};

const commentOf = ({ says, kind, env, fallback }: AnySetting): readonly string[] => {
  const unset: Bilingual = { zh: '未设置', en: 'not set' };
  const usual = (language: keyof Bilingual) =>
    fallback === undefined ? unset[language] : String(JSON.stringify(fallback));
  return [
    `${says.zh}（${kind.allowed.zh}；默认 ${usual('zh')}；${env}）`,
    `${says.en} (${kind.allowed.en}; default ${usual('en')}; ${env})`,
  ];
};
