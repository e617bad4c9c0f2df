import { Command, Option } from 'commander';
import type { Bilingual } from '../../shared/domain/text/bilingual.ts';
import { inputKinds } from './scoring/facts-input.ts';
import type { ExitCode, Terminal } from './terminal.ts';

/** What a command takes where it is not told: what `npm start` takes. */
export type Defaults = { readonly server: string; readonly persona: string; readonly data: string };

export const defaultsFrom = (environment: Readonly<Record<string, string | undefined>>): Defaults => ({
  server: `http://127.0.0.1:${environment['PORT'] ?? '8080'}`,
  persona: 'east-clerk',
  data: environment['HUIZHEN_DATA'] ?? '.huizhen',
});

const titles: Readonly<Record<string, Bilingual>> = {
  'Usage:': { zh: '用法：', en: 'Usage:' },
  'Options:': { zh: '选项：', en: 'Options:' },
  'Commands:': { zh: '命令：', en: 'Commands:' },
  'Arguments:': { zh: '参数：', en: 'Arguments:' },
};

/**
 * The command line (命令行). Each command's code is loaded when it is called, so that `uscc` does not wait for the
 * scoring models to be read. `exit` is told how it went.
 */
export const makeProgram = (
  terminal: Terminal,
  defaults: Defaults,
  exit: (code: ExitCode) => void,
): Command => {
  const t = (zh: string, en: string) => ({ zh, en })[terminal.language];
  const program = new Command('huizhen')
    .description(
      t('会诊：区县融资协调工作专班案件系统', 'Huizhen: cases of a county financing-coordination work group'),
    )
    .addOption(new Option('--lang <language>', t('语言', 'language')).choices(['zh', 'en']))
    .helpCommand(false)
    .helpOption('-h, --help', t('显示用法', 'show how it is used'))
    .configureHelp({ styleTitle: (title) => titles[title]?.[terminal.language] ?? title })
    // The caller words what was typed wrong (`usageError`).
    .configureOutput({ outputError: () => {} })
    .exitOverride();
  const server = () =>
    new Option('--server <origin>', t('运行中的服务地址', 'address of the running server')).default(
      defaults.server,
    );
  const persona = () =>
    new Option('--persona <id>', t('以谁的身份', 'who to sign in as')).default(defaults.persona);

  program
    .command('uscc <code>')
    .description(t('校验统一社会信用代码', 'check a unified social credit code'))
    .action(async (code: string) => exit((await import('./commands/uscc.ts')).uscc(code, terminal)));

  program
    .command('score')
    .description(t('计算创新积分', 'score innovation points'))
    .requiredOption('--model <id>', t('积分模型', 'scoring model'))
    .requiredOption('--in <file>', t('输入文件，- 为标准输入', 'input file, - for standard input'))
    .addOption(
      new Option('--format <format>', t('输出格式', 'output')).choices(['json', 'table']).default('table'),
    )
    .addOption(
      new Option('--kind <kind>', t('输入格式', 'input format')).choices([...inputKinds]).default('auto'),
    )
    .action(async ({ in: file, ...options }) => {
      const { readInput } = await import('./read-input.ts');
      const { score } = await import('./commands/score.ts');
      exit(await score(await readInput(file), options, terminal));
    });

  program
    .command('import <file>')
    .description(t('导入申报名单（CSV 或 XLSX）', 'import a list of applications (CSV or XLSX)'))
    .option('--watch', t('等到全部办理完', 'follow it to the end'))
    .option('--again', t('再次导入同一文件', 'import the same file once more'))
    .addOption(server())
    .addOption(persona())
    .action(async (file: string, { watch = false, again = false, ...options }) => {
      const { readInput } = await import('./read-input.ts');
      const { serverClient } = await import('./server-client.ts');
      const { importList } = await import('./commands/import-list.ts');
      const content = await readInput(file);
      const client = await serverClient(options.persona, options);
      exit(await importList(content, { watch, again }, client, terminal));
    });

  program
    .command('export')
    .description(t('导出案件与银行答复', 'export cases with the answers of the banks'))
    .requiredOption('--out <file>', t('输出文件，.csv 或 .xlsx', 'file to write, .csv or .xlsx'))
    .addOption(server())
    .addOption(persona())
    .action(async ({ out, ...options }) => {
      const { serverClient } = await import('./server-client.ts');
      const { exportToFile } = await import('./commands/export-cases.ts');
      exit(await exportToFile(out, await serverClient(options.persona, options), terminal));
    });

  program
    .command('verify-audit')
    .description(t('校验全部案件记录是否完整', 'check that the record of every case is whole'))
    .option('--data <folder>', t('数据目录或数据文件', 'data folder or file'), defaults.data)
    .action(async ({ data }) =>
      exit(await (await import('./commands/verify-audit.ts')).verifyAudit(data, terminal)),
    );

  program
    .command('token <persona>')
    .description(t('打印访问令牌', 'print an access token'))
    .addOption(server())
    .action(async (id: string, options) =>
      exit(await (await import('./commands/token.ts')).token(id, options, terminal)),
    );

  program
    .command('personas')
    .description(t('列出可用的演示身份', 'list who may be signed in as'))
    .addOption(server())
    .action(async (options) =>
      exit(await (await import('./commands/personas.ts')).listPersonas(options, terminal)),
    );

  return program;
};
