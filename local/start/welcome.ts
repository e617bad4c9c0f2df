import type { Bilingual } from '../../shared/domain/text/bilingual.ts';
import type { ReadSettings } from '../settings/read-settings.ts';

/** What a person sees first: where it answers, how to sign in, and what of it is not official. */
export const welcome = (
  address: string,
  { installation: { mode, data }, demo }: ReadSettings['settings'],
  notes: readonly Bilingual[],
): string =>
  mode === 'demo' ? ofDemo(address, data, demo.clock !== 'system', notes) : inEarnest(address, data, notes);

const noted = (notes: readonly Bilingual[], language: keyof Bilingual, mark: string): string =>
  notes.map((note) => `  ${mark}${note[language]}\n`).join('');

const inEarnest = (address: string, data: string, notes: readonly Bilingual[]): string =>
  `
会诊已启动：${address}
  数据目录    ${data}
${noted(notes, 'zh', '注意        ')}
Huizhen is running at ${address}
  Data        ${data}
${noted(notes, 'en', 'Mind        ')}`;

const ofDemo = (address: string, data: string, isVirtual: boolean, notes: readonly Bilingual[]): string =>
  `
会诊已启动：${address}
  接口文档    ${address}/docs
  演示身份    ${address}/idp/personas
  取得令牌    curl -s ${address}/idp/token -d client_id=huizhen-demo -d grant_type=urn:huizhen:persona -d persona=east-clerk
  数据目录    ${data}${isVirtual ? '（虚拟时钟）' : ''}
  说明        机构、企业、产品均为虚构；积分权重为演示权重，非官方；登录不验密码，仅限本机使用。
${noted(notes, 'zh', '注意        ')}  停止        Ctrl-C（数据保留，再次启动后继续）

Huizhen is running at ${address}
  API         ${address}/docs
  Sign in as  ${address}/idp/personas (a token: see the curl line above)
  Data        ${data}${isVirtual ? ' (virtual clock)' : ''}
  Note        Bodies, enterprises and products are fictional; score weights are for the demo, not official; signing in asks no password, so use it on this machine only.
${noted(notes, 'en', 'Mind        ')}  Stop        Ctrl-C (the data stays; the next start goes on with it)
`;
