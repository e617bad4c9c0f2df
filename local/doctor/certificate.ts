import { statSync } from 'node:fs';
import { msPerDay } from '../../shared/domain/time/index.ts';
import { civilDateOf } from '../../shared/domain/time/shanghai.ts';
import { certificateIn, readCertificate } from '../http/certificate.ts';
import type { Settings } from '../settings/table.ts';
import { attend, type Finding, well, wrong } from './finding.ts';

const about = { zh: '证书', en: 'Certificate' } as const;

/** Renewal takes days where people do it by hand. */
const fewDays = 21;

/** Whether the server's own certificate can be used, for the public address, and for how long; none where it has none. */
export const certificateFindings = (
  { tls: { certificate, key }, server: { address } }: Pick<Settings, 'tls' | 'server'>,
  now: number,
): readonly Finding[] => {
  if (certificate === undefined || key === undefined) return [];
  try {
    const found = certificateIn(readCertificate({ certificate, key }));
    const until = found.validToDate.getTime();
    const days = Math.floor((until - now) / msPerDay);
    const host = address === undefined ? undefined : new URL(address).hostname;
    if (days < 0)
      return [
        wrong(
          about,
          `${civilDateOf(until)} 已到期，浏览器会拒绝访问。请更换 ${certificate}；更换后自动读取。`,
          `Expired on ${civilDateOf(until)}: browsers refuse it. Replace ${certificate}; it is read by itself.`,
        ),
      ];
    if (found.validFromDate.getTime() > now)
      return [
        wrong(
          about,
          `${civilDateOf(found.validFromDate.getTime())} 起才有效。请检查证书和时钟。`,
          `Valid only from ${civilDateOf(found.validFromDate.getTime())} on. Check the certificate and the clock.`,
        ),
      ];
    if (host !== undefined && found.checkHost(host) === undefined && found.checkIP(host) === undefined)
      return [
        wrong(
          about,
          `不是为 ${host} 签发的（${found.subjectAltName ?? found.subject}）。请更换证书，或改正 server.address。`,
          `Was not made for ${host} (${found.subjectAltName ?? found.subject}). Replace it, or mend server.address.`,
        ),
      ];
    if ((statSync(key).mode & 0o007) !== 0)
      return [
        wrong(
          about,
          `私钥可被本机任何用户读取：${key}。请执行 chmod o= ${key}`,
          `The key can be read by anybody on this machine: ${key}. Run chmod o= ${key}`,
        ),
      ];
    return [
      days < fewDays
        ? attend(
            about,
            `还有 ${days} 天到期（${civilDateOf(until)}）。请更换；更换后自动读取，无需重启。`,
            `Expires in ${days} days (${civilDateOf(until)}). Renew it; it is read by itself, without a restart.`,
          )
        : well(
            about,
            `到 ${civilDateOf(until)}，还有 ${days} 天`,
            `until ${civilDateOf(until)}, ${days} days`,
          ),
    ];
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown';
    return [
      wrong(
        about,
        `${certificate} 和 ${key} 不能使用（${reason}）。两个文件须可读、为 PEM 格式且互相匹配。`,
        `${certificate} and ${key} cannot be used (${reason}). Both must be readable, in PEM form, and belong together.`,
      ),
    ];
  }
};
