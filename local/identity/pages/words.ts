import type { Bilingual } from '../../../shared/domain/text/bilingual.ts';
import type { Persona } from '../personas.ts';

export type PageLanguage = keyof Bilingual;

/** `ui_locales` of OpenID Connect: the first language of ours in the person's order. */
export const languageFrom = (uiLocales: string | null, otherwise: PageLanguage): PageLanguage => {
  for (const tag of (uiLocales ?? '').toLowerCase().split(/\s+/)) {
    if (tag.startsWith('zh')) return 'zh';
    if (tag.startsWith('en')) return 'en';
  }
  return otherwise;
};

export const words = {
  product: { zh: '会诊', en: 'Huizhen' },
  title: { zh: '选择身份登录', en: 'Choose who to sign in as' },
  notice: {
    zh: '本机演示环境：人物和机构均为虚构，不需要密码，只接受本机访问。正式部署时由统一身份认证代替本页。',
    en: 'Demonstration on this machine: every person and organisation is fictional, no password is needed, and only this machine can reach it. In earnest an identity provider takes the place of this page.',
  },
  other: { zh: 'English', en: '中文' },
  wrongTitle: { zh: '无法登录', en: 'Signing in is not possible' },
  wrong: {
    zh: '登录请求不完整，或不是从会诊控制台发出的。没有登录任何身份。请回到控制台重新登录。',
    en: 'The request is incomplete or did not come from the Huizhen console. Nobody was signed in. Please go back to the console and sign in again.',
  },
  back: { zh: '回到控制台', en: 'Back to the console' },
  leave: { zh: '退出登录', en: 'Sign out' },
  leaveText: { zh: '退出后，本浏览器须重新登录。', en: 'This browser then has to sign in again.' },
  left: { zh: '已退出登录', en: 'Signed out' },
} as const satisfies Record<string, Bilingual>;

export const kindHeadings: readonly {
  readonly kinds: readonly Persona['kind'][];
  readonly name: Bilingual;
}[] = [
  { kinds: ['regulator'], name: { zh: '工作专班与监管部门', en: 'Work groups and regulators' } },
  { kinds: ['bank'], name: { zh: '银行', en: 'Banks' } },
  { kinds: ['enterprise'], name: { zh: '企业', en: 'Enterprises' } },
  {
    kinds: ['department', 'guarantor', 'insurer'],
    name: { zh: '部门、担保、保险', en: 'Departments, guarantors, insurers' },
  },
];
