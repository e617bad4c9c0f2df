import proxyAddr from 'proxy-addr';
import type { Bilingual } from '../../shared/domain/text/bilingual.ts';
import { allSettings, type Settings } from './table.ts';

const inLoopback = proxyAddr.compile('loopback');
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || (/^[\d.:a-f[\]]+$/i.test(host) && inLoopback(host.replaceAll(/[[\]]/g, ''), 0));

type Said = (name: string) => boolean;
type Rule = {
  readonly holds: (settings: Settings, said: Said) => boolean;
  readonly names: readonly string[];
  readonly says: Bilingual;
};

/** What a demo may be told; everything else is for daily work and would have no effect, or open it to others. */
const demoSections: readonly string[] = ['installation', 'limits', 'log', 'backups', 'demo'];
const demoServer: readonly string[] = ['server.host', 'server.port'];
const isForDemo = (name: string): boolean =>
  demoServer.includes(name) || demoSections.includes(name.split('.', 1)[0] ?? '');

/**
 * Settings that are right one by one and wrong together. Above all: the demo, in which signing in asks no password, is
 * reached from its own machine only, and nothing of it stands in an installation for daily work.
 */
export const contradictions = (
  settings: Settings,
  placeOf: ReadonlyMap<string, Bilingual>,
): readonly Bilingual[] => {
  const said: Said = (name) => placeOf.has(name);
  const where = (names: readonly string[], language: keyof Bilingual) =>
    names
      .flatMap((name) => (placeOf.has(name) ? [`${name}: ${placeOf.get(name)?.[language]}`] : []))
      .join(language === 'zh' ? '；' : '; ');
  const withPlaces = ({ names, says }: Pick<Rule, 'names' | 'says'>): Bilingual => {
    const [zh, en] = [where(names, 'zh'), where(names, 'en')];
    return { zh: says.zh + (zh && `（${zh}）`), en: says.en + (en && ` (${en})`) };
  };
  const modes =
    settings.installation.mode === 'demo' ? inDemo([...placeOf.keys()]) : [...inEarnest, ...together];
  return modes.filter(({ holds }) => !holds(settings, said)).map(withPlaces);
};

const inDemo = (names: readonly string[]): readonly Rule[] => [
  {
    names: ['server.host', 'installation.mode'],
    holds: ({ server }) => isLoopback(server.host),
    says: {
      zh: '演示模式登录不验密码，只能在本机访问：server.host 须为 127.0.0.1 或 ::1。正式运行请先执行 huizhen init。',
      en: 'In demo mode signing in asks no password, so it is reached on this machine only: server.host must be 127.0.0.1 or ::1. For daily work run huizhen init first.',
    },
  },
  ...names
    .filter((name) => !isForDemo(name))
    .map((name) => ({
      names: [name],
      holds: () => false,
      says: {
        zh: `演示模式不用 ${name}。请去掉它，或把 installation.mode 设为 real（先执行 huizhen init）。`,
        en: `Demo mode has no use for ${name}. Take it out, or set installation.mode to real (after huizhen init).`,
      },
    })),
];

const inEarnest: readonly Rule[] = (['demo.data', 'demo.clock'] as const).map((name) => ({
  names: [name, 'installation.mode'],
  holds: (_, said) => !said(name),
  says: {
    zh: `${name} 只用于演示，正式运行中不得设置。请去掉它。`,
    en: `${name} is for the demo only and must not be set in daily work. Take it out.`,
  },
}));

const endsTls = ({ tls, server }: Settings): boolean =>
  tls.certificate !== undefined || server.proxies.length > 0;
const schemeOf = ({ server }: Settings): string | undefined =>
  server.address === undefined ? undefined : new URL(server.address).protocol;
const bothOrNone = (one: string, other: string) => (_: Settings, said: Said) => said(one) === said(other);

const ofMail = allSettings.filter(({ section }) => section === 'mail').map(({ name }) => name);

const together: readonly Rule[] = [
  {
    names: ['tls.certificate', 'tls.key'],
    holds: bothOrNone('tls.certificate', 'tls.key'),
    says: {
      zh: 'tls.certificate 和 tls.key 须同时设置。',
      en: 'tls.certificate and tls.key must be set together.',
    },
  },
  {
    names: ['server.host'],
    holds: (settings) => isLoopback(settings.server.host) || endsTls(settings),
    says: {
      zh: '从其他机器访问须加密：请设置 tls.certificate 和 tls.key，或在 server.proxies 中写明反向代理。',
      en: 'Reached from other machines it must be encrypted: set tls.certificate and tls.key, or name the reverse proxy in server.proxies.',
    },
  },
  {
    names: ['server.host', 'server.proxies', 'tls.certificate'],
    holds: (settings) =>
      settings.server.address !== undefined || (isLoopback(settings.server.host) && !endsTls(settings)),
    says: {
      zh: '须设置 server.address：人们在浏览器里输入的地址，登录和邀请链接都用它。',
      en: 'server.address must be set: what people type into their browser; signing in and invitations go by it.',
    },
  },
  {
    names: ['server.address'],
    holds: (settings) =>
      schemeOf(settings) !== 'http:' ||
      (isLoopback(new URL(settings.server.address ?? '').hostname) && settings.tls.certificate === undefined),
    says: {
      zh: 'server.address 须以 https:// 开头：登录的密码会经过网络。只有本机地址、且没有 [tls] 时可用 http://。',
      en: 'server.address must begin with https://, since passwords cross the network. http:// is only for an address of this machine, without [tls].',
    },
  },
  {
    names: ['server.address'],
    holds: (settings) => schemeOf(settings) !== 'https:' || endsTls(settings),
    says: {
      zh: 'server.address 是 https，但没有说明由谁加密：请设置 tls.certificate 和 tls.key，或在 server.proxies 中写明反向代理。',
      en: 'server.address is https, but nothing says who encrypts: set tls.certificate and tls.key, or name the reverse proxy in server.proxies.',
    },
  },
  {
    names: ofMail,
    holds: (_, said) => (said('mail.host') ? said('mail.from') && said('mail.alarms') : !ofMail.some(said)),
    says: {
      zh: '发送告警邮件须同时设置 mail.host、mail.from 和 mail.alarms。',
      en: 'To mail alarms, mail.host, mail.from and mail.alarms must be set together.',
    },
  },
  {
    names: ['mail.user', 'mail.password'],
    holds: bothOrNone('mail.user', 'mail.password'),
    says: {
      zh: 'mail.user 和 mail.password 须同时设置。',
      en: 'mail.user and mail.password must be set together.',
    },
  },
  {
    names: ['mail.security', 'mail.host'],
    holds: ({ mail }) => mail.security !== 'none' || mail.host === undefined || isLoopback(mail.host),
    says: {
      zh: 'mail.security 为 none 时，mail.host 须是本机：密码不得明文经过网络。',
      en: 'With mail.security = "none" mail.host must be this machine: nothing must cross the network in the clear.',
    },
  },
  {
    names: ['issuer.address', 'issuer.client', 'issuer.audience'],
    holds: (_, said) =>
      [0, 3].includes(['issuer.address', 'issuer.client', 'issuer.audience'].filter(said).length),
    says: {
      zh: '使用其他签发者须同时设置 issuer.address、issuer.client 和 issuer.audience。',
      en: 'Another issuer needs issuer.address, issuer.client and issuer.audience together.',
    },
  },
  {
    names: ['accounts.codes', 'issuer.address'],
    holds: (_, said) => !said('accounts.codes') || !said('issuer.address'),
    says: {
      zh: 'accounts.codes 只用于自带的账户；以其他签发者登录时，请在签发者处要求第二因素，并去掉 accounts.codes。',
      en: 'accounts.codes is for accounts of its own only; with another issuer demand the second factor there, and take accounts.codes out.',
    },
  },
  {
    names: ['issuer.people', 'issuer.address'],
    holds: (_, said) => !said('issuer.people') || said('issuer.address'),
    says: {
      zh: 'issuer.people 只用于其他签发者，须同时设置 issuer.address。',
      en: 'issuer.people is about another issuer and needs issuer.address.',
    },
  },
  {
    names: ['issuer.address'],
    holds: ({ issuer }) =>
      issuer.address === undefined ||
      new URL(issuer.address).protocol === 'https:' ||
      isLoopback(new URL(issuer.address).hostname),
    says: {
      zh: 'issuer.address 须以 https:// 开头，本机的除外。',
      en: 'issuer.address must begin with https://, unless it is on this machine.',
    },
  },
];
