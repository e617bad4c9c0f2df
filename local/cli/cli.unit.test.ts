import { resolve } from 'node:path';
import { CommanderError } from 'commander';
import { describe, expect, it } from 'vitest';
import { languageOf } from './language.ts';
import { defaultsFrom, makeProgram } from './program.ts';
import { recordingTerminal } from './testing/recording-terminal.ts';
import { textTable, widthOf } from './text-table.ts';
import { usageError } from './usage-error.ts';

describe('the language of the command line', () => {
  it.each([
    [['uscc', 'x'], {}, 'zh'],
    [['uscc', 'x'], { LANG: 'en_GB.UTF-8' }, 'en'],
    [['uscc', 'x'], { LANG: 'en_GB.UTF-8', LC_ALL: 'zh_CN.UTF-8' }, 'zh'],
    [['uscc', 'x', '--lang', 'en'], {}, 'en'],
    [['--lang=zh', 'uscc'], { LANG: 'en' }, 'zh'],
    [['uscc', 'x', '--lang', 'fr'], {}, 'zh'],
  ] as const)('%j with %j is %s', (args, environment, language) => {
    expect(languageOf(args, environment)).toBe(language);
  });
});

describe('a table of text', () => {
  it('counts Chinese characters as two columns', () => {
    expect(widthOf('甲a（万元）')).toBe(11);
    expect(
      textTable(
        ['名称', 'n'],
        [
          ['甲', '1'],
          ['abcdef', '10'],
        ],
        [1],
      ),
    ).toBe(['名称     n', '------  --', '甲       1', 'abcdef  10'].join('\n'));
  });
});

describe('the program', () => {
  it('offers its commands in both languages', () => {
    const defaults = defaultsFrom({});
    const names = [
      ...['uscc', 'score', 'rules', 'import', 'export', 'person'],
      ...[
        'verify-audit',
        'init',
        'settings',
        'verify-register',
        'verify-reports',
        'doctor',
        'backup',
        'restore',
        'rollback',
        'resume',
        'token',
        'personas',
      ],
    ];
    for (const language of ['zh', 'en'] as const) {
      const program = makeProgram(recordingTerminal(language).terminal, defaults, () => {});
      expect(program.commands.map((command) => command.name())).toEqual(names);
      for (const command of program.commands)
        expect(/[\u4e00-\u9fff]/.test(command.description())).toBe(language === 'zh');
    }
  });

  it('runs a command and reports its exit code', async () => {
    const codes: number[] = [];
    const { terminal, printed } = recordingTerminal();
    const program = makeProgram(terminal, defaultsFrom({}), (code) => void codes.push(code));
    await program.parseAsync(['uscc', '9100'], { from: 'user' });
    expect(codes).toEqual([1]);
    expect(printed).toHaveLength(1);
  });

  it.each([
    [['uscc'], '缺少参数：code'],
    [['score', '--in', 'x'], '缺少必填选项：--model <id>'],
    [['score', '--model', 'm', '--in', 'x', '--format', 'pdf'], '选项的值无效'],
    [['uscc', 'x', '--loud'], '没有这个选项：--loud'],
    [['fly'], '没有这个命令：fly'],
  ])('says what is wrong with %j', async (args, sentence) => {
    const program = makeProgram(recordingTerminal().terminal, defaultsFrom({}), () => {});
    const error = await program.parseAsync(args, { from: 'user' }).catch((thrown: unknown) => thrown);
    if (!(error instanceof CommanderError)) throw new Error('accepted');
    expect(usageError(error)?.zh).toContain(sentence);
  });

  it('goes by the settings of the installation', () => {
    expect(defaultsFrom({ PORT: '9000', HUIZHEN_DATA: 'elsewhere' })).toMatchObject({
      server: 'http://127.0.0.1:9000',
      data: resolve('elsewhere'),
    });
  });
});
