import { statSync } from 'node:fs';
import { createServer } from 'node:net';
import { msPerMinute } from '../../shared/domain/time/index.ts';
import { openMailServer } from '../mail/send-mail.ts';
import type { ReadSettings } from '../settings/read-settings.ts';
import { allSettings, type Settings } from '../settings/table.ts';
import { attend, type Finding, well, wrong } from './finding.ts';

const about = {
  settings: { zh: '设置', en: 'Settings' },
  port: { zh: '端口', en: 'Port' },
  proxies: { zh: '反向代理', en: 'Proxies' },
  issuer: { zh: '登录签发者', en: 'Issuer' },
  mail: { zh: '邮件服务器', en: 'Mail server' },
  otherClock: { zh: '对时', en: 'Other clock' },
} as const;

/** Whether the settings file is kept from others where it holds a password. */
export const settingsFinding = ({ file, placeOf }: ReadSettings): Finding => {
  if (file === undefined)
    return well(
      about.settings,
      '没有设置文件，按默认和环境变量运行',
      'no file: defaults and the environment',
    );
  const secrets = allSettings.filter(({ name, setting }) => setting.secret && placeOf.has(name));
  if (secrets.length > 0 && (statSync(file).mode & 0o007) !== 0)
    return wrong(
      about.settings,
      `${file} 中有密码，却可被本机任何用户读取。请执行 chmod o= ${file}`,
      `${file} holds a password and can be read by anybody on this machine. Run chmod o= ${file}`,
    );
  return well(about.settings, file, file);
};

/** Whether the port is to be had, where nothing of ours answers at it. */
export const portFinding = ({ host, port }: Settings['server']): Promise<Finding> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) =>
      resolve(
        error.code === 'EADDRINUSE'
          ? wrong(
              about.port,
              `${host}:${port} 被其他程序占用。请停止它，或更改 server.port。`,
              `Another program has ${host}:${port}. Stop it, or change server.port.`,
            )
          : wrong(
              about.port,
              `不能使用 ${host}:${port}（${error.code}）。1024 以下的端口须有权限（systemd 服务单元已给予）；地址须是本机的。`,
              `${host}:${port} cannot be used (${error.code}). A port below 1024 takes a right, which the systemd unit gives; the address must be this machine's.`,
            ),
      ),
    );
    probe.listen(port, host, () =>
      probe.close(() => resolve(well(about.port, `${host}:${port} 空闲`, `${host}:${port} is free`))),
    );
  });

/** Whoever may connect as a proxy says who asks: a whole internet of them would say anything. */
const widest = { 4: 8, 6: 32 } as const;
export const proxyFindings = ({ proxies }: Settings['server']): readonly Finding[] => {
  if (proxies.length === 0) return [];
  const wide = proxies.filter((range) => {
    const bits = Number(range.split('/')[1] ?? Number.NaN);
    return bits < (range.includes(':') ? widest[6] : widest[4]);
  });
  return [
    wide.length > 0
      ? wrong(
          about.proxies,
          `${wide.join('、')} 范围过大：其中任何一台都能冒充来源地址。请只写反向代理本身的地址。`,
          `${wide.join(', ')}: too wide, anything in it could claim any source. Name the proxies themselves.`,
        )
      : well(about.proxies, proxies.join('、'), proxies.join(', ')),
  ];
};

const patienceMs = 5000;
const tolerated = 5 * msPerMinute;

/** Whether the other issuer answers as itself, and whether its clock tells the same time. */
export const issuerFindings = async (
  { address }: Settings['issuer'],
  now: () => number,
  ask: typeof fetch = fetch,
): Promise<readonly Finding[]> => {
  if (address === undefined)
    return [
      attend(
        about.otherClock,
        '没有可以对照的时钟（未设置其他签发者）；本项只在有网络时间服务（chrony、NTP）时可靠，请自行核对。',
        'There is no other clock to compare with (no other issuer is set): see that time comes from a time server (chrony, NTP).',
      ),
    ];
  const place = `${address.replace(/\/$/, '')}/.well-known/openid-configuration`;
  try {
    const response = await ask(place, { signal: AbortSignal.timeout(patienceMs) });
    const said = (await response.json().catch(() => undefined)) as { readonly issuer?: unknown } | undefined;
    const date = Date.parse(response.headers.get('date') ?? '');
    const clock = Number.isFinite(date) ? [clockFinding(date - now())] : [];
    return said?.issuer === address
      ? [well(about.issuer, `${address} 正常应答`, `${address} answers`), ...clock]
      : [
          wrong(
            about.issuer,
            `${place} 的应答不是该签发者的（${response.status}）。请检查 issuer.address，须与签发者自称的完全一致。`,
            `What answers at ${place} is not that issuer (${response.status}). issuer.address must be exactly what it calls itself.`,
          ),
          ...clock,
        ];
  } catch (error) {
    return [
      wrong(
        about.issuer,
        `不能访问 ${place}（${codeOf(error)}），人们将无法登录。请检查网络和证书。`,
        `${place} cannot be reached (${codeOf(error)}): nobody can sign in. Check the network and its certificate.`,
      ),
    ];
  }
};

const clockFinding = (difference: number): Finding => {
  const seconds = Math.round(difference / 1000);
  return Math.abs(difference) <= tolerated
    ? well(about.otherClock, `与签发者相差 ${seconds} 秒`, `${seconds} seconds from the issuer's`)
    : wrong(
        about.otherClock,
        `与签发者相差 ${seconds} 秒，登录会失败，期限会算错。请校准时钟。`,
        `${seconds} seconds from the issuer's: signing in fails and deadlines go wrong. Set the clock right.`,
      );
};

/** Whether the mail server takes letters from here; nothing is sent. */
export const mailFindings = async (mail: Settings['mail']): Promise<readonly Finding[]> => {
  if (mail.host === undefined) return [];
  try {
    await openMailServer(mail)?.check();
    return [well(about.mail, `${mail.host}:${mail.port} 可用`, `${mail.host}:${mail.port} takes letters`)];
  } catch (error) {
    return [
      wrong(
        about.mail,
        `${mail.host}:${mail.port} 不可用（${codeOf(error)}），告警发不出。请检查 [mail]。`,
        `${mail.host}:${mail.port} takes none (${codeOf(error)}): alarms cannot be mailed. Check [mail].`,
      ),
    ];
  }
};

const codeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'unknown';
  const { code } = (error.cause instanceof Error ? error.cause : error) as NodeJS.ErrnoException;
  return code ?? error.name;
};
