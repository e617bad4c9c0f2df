import { isIP } from 'node:net';
import proxyAddr from 'proxy-addr';
import * as z from 'zod';
import { type Role, roles } from '../../shared/domain/authority/index.ts';
import type { Bilingual } from '../../shared/domain/text/bilingual.ts';

/**
 * What a setting may be: its check, what is allowed in words, and how the text of an environment variable is read.
 * A path counts from the folder of the file that names it, or from where the program was started.
 */
export type Kind<T> = {
  readonly schema: z.ZodType<T>;
  readonly allowed: Bilingual;
  readonly form: 'text' | 'number' | 'list' | 'switch' | 'path';
};

export const wholeNumber = (least: number, most: number): Kind<number> => ({
  schema: z.int().min(least).max(most),
  allowed: { zh: `${least} 至 ${most} 的整数`, en: `a whole number from ${least} to ${most}` },
  form: 'number',
});

export const oneOf = <const T extends string>(...words: readonly T[]): Kind<T> => ({
  schema: z.enum(words),
  allowed: { zh: words.join('、'), en: words.join(', ') },
  form: 'text',
});

export const onOrOff: Kind<boolean> = {
  schema: z.boolean(),
  allowed: {
    zh: 'true 或 false（环境变量为 on 或 off）',
    en: 'true or false (on or off in the environment)',
  },
  form: 'switch',
};

export const path: Kind<string> = {
  schema: z.string().min(1),
  allowed: { zh: '路径', en: 'a path' },
  form: 'path',
};

const longestText = 500;
export const text: Kind<string> = {
  schema: z.string().min(1).max(longestText),
  allowed: { zh: `1 至 ${longestText} 个字符`, en: `1 to ${longestText} characters` },
  form: 'text',
};

export const ipAddress: Kind<string> = {
  schema: z.string().refine((value) => isIP(value) > 0),
  allowed: { zh: 'IP 地址，如 0.0.0.0 或 10.1.2.3', en: 'an IP address such as 0.0.0.0 or 10.1.2.3' },
  form: 'text',
};

export const hostName: Kind<string> = {
  schema: z.string().regex(/^[A-Za-z0-9.:-]{1,253}$/),
  allowed: { zh: '主机名或 IP 地址', en: 'a host name or an IP address' },
  form: 'text',
};

const isAddressOrRange = (value: string): boolean => {
  try {
    proxyAddr.compile(value);
    return isIP(value.split('/', 1)[0] ?? '') > 0;
  } catch {
    return false;
  }
};
export const addresses: Kind<readonly string[]> = {
  schema: z.array(z.string().refine(isAddressOrRange)),
  allowed: {
    zh: 'IP 地址或网段的列表，如 ["10.1.2.3", "10.2.0.0/16"]',
    en: 'a list of IP addresses or ranges such as ["10.1.2.3", "10.2.0.0/16"]',
  },
  form: 'list',
};

/** No path, no user, no trailing slash: what a browser calls an origin. */
const isOrigin = (value: string): boolean =>
  URL.canParse(value) && /^https?:$/.test(new URL(value).protocol) && new URL(value).origin === value;
export const origin: Kind<string> = {
  schema: z.string().refine(isOrigin),
  allowed: {
    zh: '网址，只含协议、主机名和端口，如 https://huizhen.example.gov.cn',
    en: 'an address of scheme, host and port only, such as https://huizhen.example.gov.cn',
  },
  form: 'text',
};

const isUrl = (value: string): boolean =>
  URL.canParse(value) && /^https?:$/.test(new URL(value).protocol) && new URL(value).username === '';
export const webAddress: Kind<string> = {
  schema: z.string().refine(isUrl),
  allowed: { zh: 'http 或 https 网址', en: 'an http or https address' },
  form: 'text',
};

export const roleList: Kind<readonly Role[]> = {
  schema: z.array(z.enum(roles)),
  allowed: { zh: `角色的列表：${roles.join('、')}`, en: `a list of roles: ${roles.join(', ')}` },
  form: 'list',
};

export const timeOfDay: Kind<string> = {
  schema: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/),
  allowed: { zh: '北京时间的钟点，如 "02:30"', en: 'a time of day in China such as "02:30"' },
  form: 'text',
};

export const clockName: Kind<string> = {
  schema: z
    .string()
    .regex(/^(?:system|virtual(?::.+)?)$/)
    .refine((value) => !value.includes(':') || Number.isFinite(Date.parse(value.slice('virtual:'.length)))),
  allowed: { zh: 'system、virtual 或 virtual:<时刻>', en: 'system, virtual or virtual:<moment>' },
  form: 'text',
};

/** `huizhen@example.gov.cn`, or with a name before it: `会诊 <huizhen@example.gov.cn>`. */
export const mailbox: Kind<string> = {
  schema: z
    .string()
    .max(longestText)
    .regex(/^(?:[^<>@\r\n]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/),
  allowed: {
    zh: '邮件地址，如 huizhen@example.gov.cn',
    en: 'a mail address such as huizhen@example.gov.cn',
  },
  form: 'text',
};
