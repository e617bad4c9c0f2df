import { type Context, contextSchema, type LogRetention, type Partition, partitionOf } from './schema.ts';
import { SettingsFault } from './settings-fault.ts';

/** Who signs people in: any OIDC issuer, or a user pool this app makes. */
export type Identity =
  | {
      readonly kind: 'oidc';
      readonly issuer: string;
      readonly audience: readonly string[];
      readonly consoleClientId: string;
    }
  | { readonly kind: 'cognito'; readonly consoleUrl: string };

export type Settings = {
  readonly region: string;
  readonly account?: string;
  readonly partition: Partition;
  readonly identity: Identity;
  /** Who says who somebody is and may do: the register of people in the table, or the claims of their tokens. */
  readonly people: 'register' | 'claims';
  readonly logRetentionDays: LogRetention;
  readonly requestsPerSecond: number;
  readonly architecture: 'arm64' | 'x86_64';
  /** Whether steps and ticker have places of their own; an account with a small quota can give none. */
  readonly reservesConcurrency: boolean;
  readonly alarmEmail?: string;
  /** The console's own name and its certificate (us-east-1), if it has one. */
  readonly consoleDomain?: { readonly name: string; readonly certificateArn: string };
  /** Where the console is: the one origin whose pages may send files into the bucket. */
  readonly consoleOrigin?: string;
  /** Set for an emulator on this machine only: where functions find every service. */
  readonly emulatorEndpoint?: string;
};

/**
 * The settings a deployment is made of.
 *
 * @param read looks up one context key
 * @throws {SettingsFault} with the first thing that is wrong
 */
export const settingsFrom = (read: (key: string) => unknown): Settings => {
  const given = Object.keys(contextSchema.shape).map((key) => [key, read(key) ?? undefined] as const);
  const parsed = contextSchema.safeParse(Object.fromEntries(given));
  if (!parsed.success) {
    const [zh = '', en = ''] = (parsed.error.issues[0]?.message ?? '').split('\n');
    throw new SettingsFault(zh, en);
  }
  const { region, account, logRetentionDays, requestsPerSecond, alarmEmail, emulatorEndpoint } = parsed.data;
  const partition = partitionOf(region) ?? 'aws';
  return {
    region,
    partition,
    logRetentionDays,
    requestsPerSecond,
    people: parsed.data.people,
    identity: identityOf(parsed.data, partition),
    // The one that builds run on: a code cache is worth more than the cheaper processor (docs/adr/0009).
    architecture: parsed.data.architecture ?? 'x86_64',
    reservesConcurrency: parsed.data.reservedConcurrency === 'on',
    ...(account !== undefined && { account }),
    ...consoleDomainOf(parsed.data),
    ...(parsed.data.consoleUrl !== undefined && { consoleOrigin: new URL(parsed.data.consoleUrl).origin }),
    ...(alarmEmail !== undefined && { alarmEmail }),
    ...(emulatorEndpoint !== undefined && { emulatorEndpoint }),
  };
};

const consoleDomainOf = ({
  consoleUrl,
  consoleCertificateArn: certificateArn,
}: Context): Pick<Settings, 'consoleDomain'> => {
  if (certificateArn === undefined) return {};
  if (consoleUrl === undefined) {
    throw new SettingsFault(
      '设置了 consoleCertificateArn，但缺少 consoleUrl（控制台的地址）。',
      'With consoleCertificateArn the setting consoleUrl is missing, the address of the console.',
    );
  }
  return { consoleDomain: { name: new URL(consoleUrl).hostname, certificateArn } };
};

const identityOf = (
  { identity, issuer, audience, consoleUrl, consoleClientId, emulatorEndpoint }: Context,
  partition: Partition,
): Identity => {
  if (identity === 'cognito') {
    if (partition === 'aws-cn') {
      throw new SettingsFault(
        '中国区域不使用 Cognito 用户池，请设置 identity=oidc 和 issuer。',
        'In aws-cn no Cognito user pool is made; set identity=oidc and an issuer.',
      );
    }
    if (consoleUrl === undefined) {
      throw new SettingsFault(
        '设置 identity=cognito 时缺少 consoleUrl（登录后返回的地址）。',
        'With identity=cognito the setting consoleUrl is missing, where people return to after signing in.',
      );
    }
    return { kind: 'cognito', consoleUrl };
  }
  if (issuer === undefined) {
    throw new SettingsFault(
      '缺少设置 issuer：OIDC 身份提供方的地址。',
      'The setting issuer is missing: the address of the OIDC identity provider.',
    );
  }
  if (issuer.startsWith('http:') && emulatorEndpoint === undefined) {
    throw new SettingsFault(
      '设置 issuer 必须是 https 地址；http 只用于本机仿真环境（emulatorEndpoint）。',
      'The setting issuer must be an https address; http is for an emulator (emulatorEndpoint) only.',
    );
  }
  if (audience === undefined || audience.length === 0) {
    throw new SettingsFault(
      '缺少设置 audience：令牌必须签发给的对象。',
      'The setting audience is missing: for whom tokens must be issued.',
    );
  }
  return { kind: 'oidc', issuer, audience, consoleClientId };
};
