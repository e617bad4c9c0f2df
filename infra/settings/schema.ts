import { RegionInfo } from 'aws-cdk-lib/region-info';
import * as z from 'zod';

/** 网络安全法 asks for network logs of at least six months; what CloudWatch offers from there to ten years. */
const retentions = [180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653] as const;
export type LogRetention = (typeof retentions)[number];

const partitions = ['aws', 'aws-cn'] as const;
export type Partition = (typeof partitions)[number];

/** The partition of a region this system can be deployed to; undefined: unknown, or of another partition. */
export const partitionOf = (region: string): Partition | undefined =>
  RegionInfo.regions.some(({ name }) => name === region)
    ? partitions.find((partition) => partition === RegionInfo.get(region).partition)
    : undefined;

const number = (zh: string, en: string, from: number, to: number) => {
  const error = sentence(zh, en);
  return z.coerce.number({ error }).int({ error }).min(from, { error }).max(to, { error });
};

const sentence = (zh: string, en: string) => `${zh}\n${en}`;
const required = (key: string) => sentence(`缺少设置 ${key}。`, `The setting ${key} is missing.`);

/** An https address; a loopback one may be http, for an emulator on this machine. */
const address = (key: string) =>
  z
    .string({ error: required(key) })
    .regex(/^(https:\/\/[^/\s?#]+|http:\/\/(127\.0\.0\.1|localhost)(:\d+)?)(\/[^\s?#]*)?$/, {
      error: sentence(`设置 ${key} 必须是 https 地址。`, `The setting ${key} must be an https address.`),
    });

const retentionSentence = sentence(
  `设置 logRetentionDays 必须是 ${retentions.join('、')} 之一：日志至少保存六个月。`,
  `The setting logRetentionDays must be one of ${retentions.join(', ')}: logs are kept for six months at least.`,
);

/** The CDK context keys this app reads (`-c key=value`, or `context` in cdk.json). */
export const contextSchema = z.object({
  region: z.string({ error: required('region') }).refine((name) => partitionOf(name) !== undefined, {
    error: ({ input }) =>
      sentence(
        `设置 region 的值 ${String(input)} 不是 aws 或 aws-cn 分区的区域。`,
        `The setting region is ${String(input)}, which is no region of the partitions aws or aws-cn.`,
      ),
  }),
  account: z
    .string()
    .regex(/^\d{12}$/, {
      error: sentence('设置 account 必须是 12 位数字。', 'The setting account must be 12 digits.'),
    })
    .optional(),
  identity: z
    .enum(['oidc', 'cognito'], {
      error: sentence(
        '设置 identity 只能是 oidc 或 cognito。',
        'The setting identity must be oidc or cognito.',
      ),
    })
    .default('oidc'),
  people: z.enum(['register', 'claims'], {
    error: sentence(
      '设置 people 必须是 register（人员和角色在本系统登记，凭邀请绑定登录账户）或 claims（以令牌中的声明为准）。',
      'The setting people must be register (people and roles are kept here, invitations bind their accounts) or claims (what tokens say holds).',
    ),
  }),
  issuer: address('issuer').optional(),
  audience: z
    .string()
    .transform((list) =>
      list
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== ''),
    )
    .optional(),
  consoleUrl: address('consoleUrl').optional(),
  consoleCertificateArn: z
    .string()
    .regex(/^arn:aws:acm:us-east-1:\d{12}:certificate\/[\w-]+$/, {
      error: sentence(
        '设置 consoleCertificateArn 必须是 us-east-1 的 ACM 证书 ARN。',
        'The setting consoleCertificateArn must be the ARN of an ACM certificate in us-east-1.',
      ),
    })
    .optional(),
  consoleClientId: z.string().min(1).default('huizhen-console'),
  logRetentionDays: z.coerce
    .number({ error: retentionSentence })
    .refine((days): days is LogRetention => retentions.some((known) => known === days), {
      error: retentionSentence,
    })
    .default(365),
  requestsPerSecond: number(
    '设置 requestsPerSecond 必须是 1 到 5000 的整数。',
    'The setting requestsPerSecond must be a whole number from 1 to 5000.',
    1,
    5000,
  ).default(100),
  reservedConcurrency: z
    .enum(['on', 'off'], {
      error: sentence(
        '设置 reservedConcurrency 只能是 on 或 off。',
        'The setting reservedConcurrency must be on or off.',
      ),
    })
    .default('on'),
  architecture: z
    .enum(['arm64', 'x86_64'], {
      error: sentence(
        '设置 architecture 只能是 arm64 或 x86_64。',
        'The setting architecture must be arm64 or x86_64.',
      ),
    })
    .optional(),
  alarmEmail: z
    .email({
      error: sentence(
        '设置 alarmEmail 必须是邮件地址。',
        'The setting alarmEmail must be an e-mail address.',
      ),
    })
    .optional(),
  emulatorEndpoint: z
    .string()
    .regex(/^http:\/\/(127\.0\.0\.1|localhost)(:\d+)?$/, {
      error: sentence(
        '设置 emulatorEndpoint 只能是本机地址，真实账户不用它。',
        'The setting emulatorEndpoint must be a loopback address; a real account does without it.',
      ),
    })
    .optional(),
});

export type Context = z.output<typeof contextSchema>;
