import { join, resolve } from 'node:path';
import { CannotInit } from '../../init/cannot-init.ts';
import { type FirstInvitation, inviteAgain } from '../../init/first-invitation.ts';
import { found } from '../../init/found.ts';
import { chosenFrom, draftSettings, settingsFor } from '../../init/new-settings.ts';
import { settingsFileName } from '../../settings/settings-file.ts';
import type { Settings } from '../../settings/table.ts';
import { CannotStart } from '../../start/cannot-start.ts';
import { signInOf } from '../../start/sign-in-of.ts';
import type { Ask } from '../ask.ts';
import { CliFailure, type ExitCode, type Terminal } from '../terminal.ts';

export type InitFlags = {
  readonly organisation?: string;
  readonly organisationEn?: string;
  readonly city?: string;
  readonly province?: string;
  readonly administrator?: string;
  readonly address?: string;
  readonly data: string;
  readonly settings?: string;
  readonly set: readonly string[];
};

/** 初始化: asks for what no flag says where a person is there to answer, and prints the administrator's invitation. */
export const init = async (flags: InitFlags, terminal: Terminal, ask: Ask | undefined): Promise<ExitCode> => {
  const data = resolve(flags.data);
  const file = resolve(flags.settings ?? join(data, settingsFileName));
  return saidPlainly(async () => {
    const answers = await complete(flags, ask);
    const elsewhere = file === join(data, settingsFileName) ? {} : { 'installation.data': data };
    const chosen = settingsFor(answers.address, { ...elsewhere, ...chosenFrom(flags.set) });
    const draft = draftSettings(file, chosen);
    try {
      const invitation = await found(data, answers, signInOf(draft.read.settings));
      draft.keep();
      const start =
        file === join(data, settingsFileName) ? `HUIZHEN_DATA=${data}` : `HUIZHEN_SETTINGS=${file}`;
      terminal.say({
        zh: `已建立：数据目录 ${data}，设置文件 ${file}。请以 ${start} 启动服务，然后由管理员打开下面的链接（只能用一次）：`,
        en: `Made: data folder ${data}, settings file ${file}. Start the server with ${start}; then the administrator opens this link, which is good once:`,
      });
      return printed(invitation, draft.read.settings.server.address ?? '', terminal);
    } finally {
      draft.drop();
    }
  });
};

/** 重新邀请: the link that was lost counts no more. */
export const invitationAgain = (
  data: string,
  settings: Pick<Settings, 'server' | 'issuer'> | undefined,
  terminal: Terminal,
): Promise<ExitCode> =>
  saidPlainly(async () =>
    printed(
      await inviteAgain(resolve(data), settings && signInOf(settings)),
      settings?.server.address ?? '',
      terminal,
    ),
  );

const printed = ({ path, expiresAt }: FirstInvitation, address: string, terminal: Terminal): ExitCode => {
  terminal.print(`${address}${path}`);
  const until = new Date(expiresAt).toISOString();
  terminal.say({
    zh: `有效期至 ${until}。遗失或过期时执行 huizhen init --invitation，原链接随即作废。`,
    en: `Good until ${until}. If it is lost or expires, huizhen init --invitation makes another and ends this one.`,
  });
  return 0;
};

type Complete = InitFlags & {
  readonly organisation: string;
  readonly administrator: string;
  readonly address: string;
};

const usualAddress = 'http://127.0.0.1:8080';

const complete = async (flags: InitFlags, ask: Ask | undefined): Promise<Complete> => {
  const needed = (['organisation', 'administrator', 'address'] as const).filter((name) => !flags[name]);
  if (needed.length > 0 && !ask)
    throw new CannotInit({
      zh: `缺少 ${needed.map((name) => `--${name}`).join('、')}。没有终端可以询问，请用这些选项说明。`,
      en: `Missing: ${needed.map((name) => `--${name}`).join(', ')}. There is no terminal to ask on, so say them as options.`,
    });
  if (!ask || needed.length === 0) return flags as Complete;
  const organisation =
    flags.organisation ?? (await ask({ zh: '工作专班全称', en: 'Full name of the work group' }));
  const city =
    flags.city ?? (await ask({ zh: '所属市（没有可不填）', en: 'City above it (may be left empty)' }, ''));
  const province =
    flags.province ??
    (await ask({ zh: '所属省（没有可不填）', en: 'Province above it (may be left empty)' }, ''));
  const administrator =
    flags.administrator ?? (await ask({ zh: '系统管理员姓名', en: 'Name of the system administrator' }));
  const address =
    flags.address ??
    (await ask(
      { zh: '人们在浏览器里输入的地址', en: 'Address people type into their browser' },
      usualAddress,
    ));
  const { city: _city, province: _province, ...rest } = flags;
  return {
    ...rest,
    organisation,
    administrator,
    address,
    ...(city !== '' && { city }),
    ...(province !== '' && { province }),
  };
};

const saidPlainly = async (work: () => Promise<ExitCode>): Promise<ExitCode> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof CannotInit || error instanceof CannotStart) throw new CliFailure(error.sentence);
    throw error;
  }
};
