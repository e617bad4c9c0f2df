import { Command, Option } from 'commander';
import type { Bilingual } from '../../shared/domain/text/bilingual.ts';
import { type ReadSettings, readSettings } from '../settings/read-settings.ts';
import { CannotStart } from '../start/cannot-start.ts';
import { inputKinds } from './scoring/facts-input.ts';
import type { ExitCode, Terminal } from './terminal.ts';

/** What a command takes where it is not told: what `npm start` takes. */
export type Defaults = {
  /** Of the installation, where they can be read; what is wrong with them is said by `settings --check` and the start. */
  readonly settings?: ReadSettings;
  readonly server: string;
  readonly persona: string;
  readonly data: string;
  readonly backups?: string;
};

export const defaultsFrom = (environment: NodeJS.ProcessEnv): Defaults => {
  const read = settingsIn(environment);
  const { server, tls, backups, installation } = read?.settings ?? {};
  return {
    ...(read && { settings: read }),
    server: `${tls?.certificate ? 'https' : 'http'}://127.0.0.1:${server?.port ?? environment['PORT'] ?? 8080}`,
    persona: 'east-clerk',
    data: installation?.data ?? environment['HUIZHEN_DATA'] ?? '.huizhen',
    ...(backups?.folder !== undefined && { backups: backups.folder }),
  };
};

/** A faulty settings file must not stand in the way of the commands that help. */
const settingsIn = (environment: NodeJS.ProcessEnv): ReadSettings | undefined => {
  try {
    return readSettings(environment);
  } catch (error) {
    if (error instanceof CannotStart) return undefined;
    throw error;
  }
};

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
    .command('rules')
    .description(
      t('列出现行的区域配置及其是否执行', 'list the regions’ settings in force, and which of them act'),
    )
    .option('--data <folder>', t('数据目录', 'data folder'), defaults.data)
    .action(async ({ data }) => {
      const { rulesOfFolder } = await import('../rules/rules-in.ts');
      const now = Date.now();
      exit((await import('./commands/rules.ts')).rules(terminal, now, await rulesOfFolder(data, now)));
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

  const person = program
    .command('person')
    .description(t('个人信息：副本与删除', 'personal data: a copy, and erasure'))
    .helpOption('-h, --help', t('显示用法', 'show how it is used'));
  person
    .command('export [caseId]')
    .description(t('个人信息副本（企业：全部自己的案件）', 'what is held (an enterprise: all its cases)'))
    .requiredOption('--out <file>', t('输出文件（JSON）', 'file to write (JSON)'))
    .addOption(server())
    .addOption(persona())
    .action(async (caseId: string | undefined, { out, ...options }) => {
      const { serverClient } = await import('./server-client.ts');
      const { exportPerson } = await import('./commands/person.ts');
      exit(await exportPerson(caseId, out, await serverClient(options.persona, options), terminal));
    });
  person
    .command('erase <caseId>')
    .description(t('永久删除已结束案件的个人信息', 'erase the personal data of an ended case, for good'))
    .requiredOption('--basis <code>', t('法律依据代码', 'code of the legal basis'))
    .requiredOption('--reference <number>', t('申请或决定的编号', 'number of the request or decision'))
    .requiredOption('--groups <list>', t('类别，以逗号分隔', 'kinds of data, joined by commas'))
    .option('--yes', t('确认：无法恢复', 'confirmed: nothing brings it back'))
    .addOption(server())
    .addOption(persona())
    .action(async (caseId: string, { basis, reference, groups, yes = false, ...options }) => {
      const { serverClient } = await import('./server-client.ts');
      const { erasePerson } = await import('./commands/person.ts');
      const client = await serverClient(options.persona, options);
      exit(await erasePerson(caseId, { basis, reference, groups, yes }, client, terminal));
    });

  program
    .command('verify-audit')
    .description(
      t(
        '校验全部案件记录与管理日志是否完整',
        'check that the record of every case and the installation’s log are whole',
      ),
    )
    .option('--data <folder>', t('数据目录或数据文件', 'data folder or file'), defaults.data)
    .option('--json', t('以 JSON 逐行输出进度和结果', 'progress and result as JSON lines'))
    .action(async ({ data, json = false }) =>
      exit(await (await import('./commands/verify-audit.ts')).verifyAudit(data, terminal, json)),
    );

  program
    .command('init')
    .description(t('建立正式运行的安装', 'make an installation for daily work'))
    .option('--organisation <name>', t('工作专班全称', 'full name of the work group'))
    .option('--organisation-en <name>', t('英文名称', 'its name in English'))
    .option('--city <name>', t('所属市', 'city above it'))
    .option('--province <name>', t('所属省', 'province above it'))
    .option('--administrator <name>', t('系统管理员姓名', 'name of the system administrator'))
    .option('--address <origin>', t('人们在浏览器里输入的地址', 'address people type into their browser'))
    .option('--data <folder>', t('数据目录', 'data folder'), defaults.data)
    .option(
      '--settings <file>',
      t('设置文件，默认在数据目录中', 'settings file; in the data folder if not said'),
    )
    .option(
      '--set <name=value>',
      t('其他设置，可重复', 'another setting; may be repeated'),
      (one: string, others: readonly string[]) => [...others, one],
      [],
    )
    .option('--invitation', t('重新邀请管理员', 'invite the administrator again'))
    .action(async ({ invitation = false, ...flags }) => {
      const { init, invitationAgain } = await import('./commands/init.ts');
      const { processAsk } = await import('./ask.ts');
      exit(
        invitation
          ? await invitationAgain(flags.data, defaults.settings?.settings, terminal)
          : await init(flags, terminal, processAsk(terminal.language)),
      );
    });

  program
    .command('settings')
    .description(t('打印设置文件的样本', 'print a sample of the settings file'))
    .option(
      '--check',
      t('列出现行设置及其来源，并检查', 'list what is in force and where it was set, and check it'),
    )
    .action(async ({ check = false }) => {
      const { checkSettings, printSample } = await import('./commands/settings.ts');
      exit(check ? checkSettings(process.env, terminal) : printSample(terminal));
    });

  program
    .command('verify-register')
    .description(t('校验台账与案件是否一致', 'check that the register agrees with the cases'))
    .option('--rebuild', t('重建不一致的行', 'make anew what does not agree'))
    .option('--data <folder>', t('数据目录', 'data folder'), defaults.data)
    .action(async ({ data, rebuild = false }) =>
      exit(await (await import('./commands/verify-register.ts')).verifyRegister(data, rebuild, terminal)),
    );

  program
    .command('verify-reports')
    .description(
      t(
        '校验已报送的月报，并由案件记录重新计算',
        'check the filed reports, and count them again from the cases',
      ),
    )
    .option('--data <folder>', t('数据目录', 'data folder'), defaults.data)
    .action(async ({ data }) =>
      exit(await (await import('./commands/verify-reports.ts')).verifyFiledReports(data, terminal)),
    );

  program
    .command('doctor')
    .description(t('体检：服务、数据、时钟、日历、备份', 'examine server, data, clock, calendar and backups'))
    .option('--data <folder>', t('数据目录', 'data folder'), defaults.data)
    .option('--backups <folder>', t('备份所在目录', 'folder that holds the backups'), defaults.backups)
    .option('--json', t('以 JSON 逐行输出', 'as JSON lines'))
    .addOption(server())
    .action(async ({ data, backups, server: origin, json = false }) => {
      const { doctor } = await import('./commands/doctor.ts');
      const patient = { data, backups, server: origin, settings: defaults.settings };
      exit(await doctor(patient, terminal, Date.now(), json));
    });

  program
    .command('backup <file>')
    .description(t('备份数据（服务可继续运行）', 'back the data up, while the server runs'))
    .option('--data <folder>', t('数据目录', 'data folder'), defaults.data)
    .action(async (file: string, { data }) =>
      exit(await (await import('./commands/backup.ts')).backUp(file, data, terminal)),
    );

  program
    .command('restore <file>')
    .description(t('恢复备份（先停止服务）', 'bring a backup back; stop the server first'))
    .option('--data <folder>', t('数据目录', 'data folder'), defaults.data)
    .option('--over-newer', t('放弃备份之后的变动', 'give up what has changed since the backup'))
    .action(async (file: string, { data, overNewer = false }) =>
      exit(await (await import('./commands/backup.ts')).restore(file, { data, overNewer }, terminal)),
    );

  program
    .command('rollback')
    .description(
      t(
        '回到升级前的数据（先停止服务）',
        'go back to the data before the last upgrade; stop the server first',
      ),
    )
    .option('--data <folder>', t('数据目录', 'data folder'), defaults.data)
    .option('--over-newer', t('放弃升级之后的变动', 'give up what has changed since the upgrade'))
    .action(async ({ data, overNewer = false }) =>
      exit(await (await import('./commands/backup.ts')).rollback({ data, overNewer }, terminal)),
    );

  program
    .command('resume [caseId]')
    .description(t('恢复案件的流程', 'start the execution of a case anew'))
    .option('--data <folder>', t('数据目录', 'data folder'), defaults.data)
    .option('--failed', t('全部流程已停止的案件', 'all cases whose flow has stopped'))
    .option('--outdated', t('全部使用旧流程定义的案件', 'all cases that run by an older definition'))
    .action(async (caseId: string | undefined, { data, outdated = false, failed = false }) =>
      exit(await (await import('./commands/resume.ts')).resume(caseId, { data, outdated, failed }, terminal)),
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
