import type { Bilingual } from '../../shared/domain/text/bilingual.ts';
import {
  addresses,
  clockName,
  hostName,
  ipAddress,
  type Kind,
  mailbox,
  oneOf,
  onOrOff,
  origin,
  path,
  roleList,
  text,
  timeOfDay,
  webAddress,
  wholeNumber,
} from './kinds.ts';

/** One setting (设置项) of an installation. */
export type Setting<T, F extends T | undefined> = {
  readonly kind: Kind<T>;
  /** The environment variable that overrides the file. */
  readonly env: string;
  /** Where nothing is said; undefined: it is not set. */
  readonly fallback: F;
  /** What it does: the comment of the sample file. */
  readonly says: Bilingual;
  /** As the sample shows it where there is no fallback. */
  readonly example?: T;
  /** Never shown. */
  readonly secret?: true;
};

const setting = <T, const F extends T | undefined>(one: Setting<T, F>): Setting<T, F> => one;

/** All settings by section and key, in the order of the sample file. */
export const settingTable = {
  installation: {
    mode: setting({
      kind: oneOf('demo', 'real'),
      env: 'HUIZHEN_MODE',
      fallback: 'demo',
      says: {
        zh: 'real 为正式运行；demo 为演示：虚构数据，登录不验密码，只能在本机访问。',
        en: 'real: for daily work; demo: fictional data, signing in asks no password, reached on this machine only.',
      },
    }),
    data: setting({
      kind: path,
      env: 'HUIZHEN_DATA',
      fallback: undefined,
      example: '/var/lib/huizhen',
      says: {
        zh: '数据目录。未设置时为本文件所在目录，没有本文件时为 .huizhen。',
        en: 'The data folder. Where it is not set: the folder of this file, or .huizhen where there is no file.',
      },
    }),
  },
  server: {
    host: setting({
      kind: ipAddress,
      env: 'HUIZHEN_HOST',
      fallback: '127.0.0.1',
      says: {
        zh: '监听的 IP 地址；0.0.0.0 为本机全部地址。非本机地址须有 [tls] 或 proxies。',
        en: 'The IP address it listens at; 0.0.0.0: all of this machine. Other than loopback needs [tls] or proxies.',
      },
    }),
    port: setting({
      kind: wholeNumber(0, 65_535),
      env: 'PORT',
      fallback: 8080,
      says: { zh: '端口；0 为任一空闲端口。', en: 'The port; 0: any free one.' },
    }),
    address: setting({
      kind: origin,
      env: 'HUIZHEN_ADDRESS',
      fallback: undefined,
      example: 'https://huizhen.example.gov.cn',
      says: {
        zh: '人们在浏览器里输入的地址：登录签发者、邀请链接用它，其他主机名的请求一律拒绝。',
        en: 'What people type into their browser: signing in and invitations go by it, requests for other hosts are refused.',
      },
    }),
    proxies: setting({
      kind: addresses,
      env: 'HUIZHEN_PROXIES',
      fallback: [],
      example: ['10.1.2.3'],
      says: {
        zh: '反向代理的地址或网段。只信任它们的 X-Forwarded-For；没有 [tls] 时，只有它们和本机可以连接。环境变量中以逗号分隔。',
        en: 'Reverse proxies by address or range. X-Forwarded-For is believed from them only; without [tls] nobody else but this machine may connect. Joined by commas in the environment.',
      },
    }),
  },
  tls: {
    certificate: setting({
      kind: path,
      env: 'HUIZHEN_TLS_CERTIFICATE',
      fallback: undefined,
      example: '/etc/huizhen/tls/fullchain.pem',
      says: {
        zh: '证书文件（PEM，含中间证书）。文件更换后自动重新读取，SIGHUP 亦可。',
        en: 'The certificate with its chain (PEM). Read again when the file changes, or on SIGHUP.',
      },
    }),
    key: setting({
      kind: path,
      env: 'HUIZHEN_TLS_KEY',
      fallback: undefined,
      example: '/etc/huizhen/tls/privkey.pem',
      says: { zh: '私钥文件（PEM）。', en: 'The private key (PEM).' },
    }),
  },
  limits: {
    connections: setting({
      kind: wholeNumber(8, 60_000),
      env: 'HUIZHEN_CONNECTIONS',
      fallback: 512,
      says: {
        zh: '同时的连接数；每个占用一个打开的文件。',
        en: 'Connections at a time; each takes one open file.',
      },
    }),
    requests: setting({
      kind: wholeNumber(10, 1_000_000),
      env: 'HUIZHEN_REQUESTS',
      fallback: 6000,
      says: {
        zh: '每个来源地址每分钟的请求数；一个单位常共用一个来源地址。超出的答复 429。本机不计。',
        en: 'Requests a minute from one source address, which a whole office often shares. More are answered 429. This machine is not counted.',
      },
    }),
  },
  log: {
    format: setting({
      kind: oneOf('json', 'text'),
      env: 'HUIZHEN_LOG_FORMAT',
      fallback: 'json',
      says: {
        zh: '每行的格式：json 供程序读取，text 供人阅读。',
        en: 'Form of a line: json for programs, text for people.',
      },
    }),
    level: setting({
      kind: oneOf('debug', 'info', 'warn'),
      env: 'HUIZHEN_LOG_LEVEL',
      fallback: 'info',
      says: {
        zh: 'warn 只记须留意的；info 另记备份等；debug 另记每个请求及其来源地址。',
        en: 'warn: what somebody must see to; info: also backups and the like; debug: also each request with its source address.',
      },
    }),
    file: setting({
      kind: path,
      env: 'HUIZHEN_LOG_FILE',
      fallback: undefined,
      example: '/var/log/huizhen/huizhen.log',
      says: {
        zh: '日志文件。未设置时写到标准错误（systemd 记入 journal）。',
        en: 'The log file. Where it is not set the log goes to standard error, which systemd keeps in its journal.',
      },
    }),
    megabytes: setting({
      kind: wholeNumber(1, 10_000),
      env: 'HUIZHEN_LOG_MEGABYTES',
      fallback: 20,
      says: { zh: '日志文件到此大小（MB）时轮换。', en: 'A log file is rotated at this size (MB).' },
    }),
    keep: setting({
      kind: wholeNumber(1, 1000),
      env: 'HUIZHEN_LOG_KEEP',
      fallback: 10,
      says: { zh: '保留的旧日志文件数。', en: 'How many rotated files are kept.' },
    }),
  },
  backups: {
    folder: setting({
      kind: path,
      env: 'HUIZHEN_BACKUPS',
      fallback: undefined,
      example: '/var/backups/huizhen',
      says: {
        zh: '每日备份的目录，最好在另一块磁盘上。未设置时不自动备份。',
        en: 'Where the daily backups go, better on another disk. Where it is not set none are made.',
      },
    }),
    at: setting({
      kind: timeOfDay,
      env: 'HUIZHEN_BACKUPS_AT',
      fallback: '00:00',
      says: {
        zh: '每天从这一钟点（北京时间）起备份；当时没有运行的，启动后补作。',
        en: 'From this time of day in China on; a server that was off then makes it when it starts.',
      },
    }),
    keep: setting({
      kind: wholeNumber(1, 3650),
      env: 'HUIZHEN_BACKUPS_KEEP',
      fallback: 30,
      says: { zh: '保留的每日备份数。', en: 'How many of them are kept.' },
    }),
  },
  mail: {
    host: setting({
      kind: hostName,
      env: 'HUIZHEN_MAIL_HOST',
      fallback: undefined,
      example: 'smtp.example.gov.cn',
      says: {
        zh: '发送告警、邀请和通知的邮件服务器（SMTP）。未设置时不发邮件：邀请和重置密码的链接由人转交，通知只在系统内查看。邀请须同时设置 server.address，邮件里才有可打开的链接。',
        en: 'The mail server (SMTP) for alarms, invitations and notices. Where it is not set no mail is sent: links are handed over by people, and notices are read in the system. Invitations also need server.address, so that a letter can name a link.',
      },
    }),
    port: setting({
      kind: wholeNumber(1, 65_535),
      env: 'HUIZHEN_MAIL_PORT',
      fallback: 587,
      says: { zh: '邮件服务器的端口。', en: 'Its port.' },
    }),
    security: setting({
      kind: oneOf('starttls', 'tls', 'none'),
      env: 'HUIZHEN_MAIL_SECURITY',
      fallback: 'starttls',
      says: {
        zh: 'starttls（须能加密，否则不发）、tls（一开始即加密）；none 只可用于本机的邮件服务器。',
        en: 'starttls (encrypted or not at all), tls (encrypted from the start); none only for a mail server on this machine.',
      },
    }),
    user: setting({
      kind: text,
      env: 'HUIZHEN_MAIL_USER',
      fallback: undefined,
      example: 'huizhen',
      says: { zh: '登录邮件服务器的用户名，如需登录。', en: 'The name to sign in with, if it asks for one.' },
    }),
    password: setting({
      kind: text,
      env: 'HUIZHEN_MAIL_PASSWORD',
      fallback: undefined,
      example: '…',
      secret: true,
      says: { zh: '其密码。', en: 'The password for it.' },
    }),
    alarms: setting({
      kind: mailbox,
      env: 'HUIZHEN_MAIL_ALARMS',
      fallback: undefined,
      example: 'it@example.gov.cn',
      says: {
        zh: '告警的收件人：备份失败、证书不能使用、流程不再自动恢复、到期事项或查阅登记办理不了；同一种六小时一封。',
        en: 'Who gets the alarms: a backup that failed, a certificate that cannot be used, a flow given up, due work or the register of readings failing; one of a kind in six hours.',
      },
    }),
    authority: setting({
      kind: path,
      env: 'HUIZHEN_MAIL_AUTHORITY',
      fallback: undefined,
      example: '/etc/huizhen/mail-authority.pem',
      says: {
        zh: '邮件服务器的证书由本单位自己签发时，签发者的证书（PEM）。',
        en: 'The certificate (PEM) of the authority behind the mail server, where it is one of your own.',
      },
    }),
    from: setting({
      kind: mailbox,
      env: 'HUIZHEN_MAIL_FROM',
      fallback: undefined,
      example: '会诊 <huizhen@example.gov.cn>',
      says: { zh: '发件人。', en: 'The sender.' },
    }),
  },
  accounts: {
    codes: setting({
      kind: roleList,
      env: 'HUIZHEN_ACCOUNTS_CODES',
      fallback: [],
      example: ['systemAdministrator', 'rulesAdministrator'],
      says: {
        zh: '须用一次性验证码登录的角色；还没有设置验证码的人，下次登录时先设置。建议至少写明两种管理员。只用于自带的账户。环境变量中以逗号分隔。',
        en: 'Roles whose people sign in with one-time codes; whoever has none sets them up at the next sign-in. Both kinds of administrators at least are advised. For its own accounts only. Joined by commas in the environment.',
      },
    }),
  },
  notices: {
    networks: setting({
      kind: addresses,
      env: 'HUIZHEN_NOTICES_NETWORKS',
      fallback: [],
      example: ['10.1.2.3'],
      says: {
        zh: '机构的通知回调可以访问的内网地址或网段。未设置时只能访问公网地址，以免借回调探查内网。环境变量中以逗号分隔。',
        en: 'Addresses or ranges inside that webhooks of organisations may call. Where it is not set they reach public addresses only, so that nobody explores a network through them. Joined by commas in the environment.',
      },
    }),
  },
  issuer: {
    address: setting({
      kind: webAddress,
      env: 'HUIZHEN_ISSUER',
      fallback: undefined,
      example: 'https://sso.example.gov.cn/realms/county',
      says: {
        zh: '以其他 OpenID Connect 签发者登录（如政务统一身份认证）。未设置时用自带的账户和密码。',
        en: 'Another OpenID Connect issuer to sign in with. Where it is not set: accounts and passwords of its own.',
      },
    }),
    client: setting({
      kind: text,
      env: 'HUIZHEN_ISSUER_CLIENT',
      fallback: undefined,
      example: 'huizhen-console',
      says: {
        zh: '在签发者处登记的客户端标识（公开客户端，授权码加 PKCE）。',
        en: 'The client id registered with it (a public client, authorization code with PKCE).',
      },
    }),
    audience: setting({
      kind: text,
      env: 'HUIZHEN_ISSUER_AUDIENCE',
      fallback: undefined,
      example: 'huizhen',
      says: { zh: '访问令牌的受众（aud）。', en: 'The audience (aud) of its access tokens.' },
    }),
    people: setting({
      kind: oneOf('register', 'claims'),
      env: 'HUIZHEN_ISSUER_PEOPLE',
      fallback: 'register',
      says: {
        zh: 'register：人员和角色在本系统登记，签发者的账户凭邀请链接绑定；claims：以令牌中的 huizhen_kind、huizhen_org、huizhen_roles 为准，本系统不登记人员。',
        en: 'register: people and roles are kept here, and invitations bind the issuer’s accounts to them; claims: what its tokens say in huizhen_kind, huizhen_org and huizhen_roles holds, and no people are kept here.',
      },
    }),
  },
  demo: {
    data: setting({
      kind: onOrOff,
      env: 'HUIZHEN_DEMO_DATA',
      fallback: true,
      says: {
        zh: '只在演示模式：首次启动时载入虚构的案件。',
        en: 'In demo mode only: the first start loads fictional cases.',
      },
    }),
    clock: setting({
      kind: clockName,
      env: 'HUIZHEN_CLOCK',
      fallback: 'system',
      says: {
        zh: '只在演示模式：虚拟时钟，供试用期限。',
        en: 'In demo mode only: a virtual clock, to try deadlines out.',
      },
    }),
  },
} as const;

type Table = typeof settingTable;
type ValueOf<S> = S extends Setting<infer T, infer F> ? (F extends undefined ? T | undefined : T) : never;

/** The settings of an installation (设置), whatever was said where. */
export type Settings = {
  readonly [S in keyof Table]: { readonly [K in keyof Table[S]]: ValueOf<Table[S][K]> };
};

export type AnySetting = Setting<unknown, unknown>;
/** All settings with their names, such as `server.port`. */
export const allSettings: readonly {
  readonly section: string;
  readonly key: string;
  readonly name: string;
  readonly setting: AnySetting;
}[] = Object.entries(settingTable).flatMap(([section, keys]) =>
  Object.entries(keys).map(([key, setting]) => ({
    section,
    key,
    name: `${section}.${key}`,
    setting: setting as AnySetting,
  })),
);
