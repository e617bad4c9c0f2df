import { readCertificate } from '../http/certificate.ts';
import type { Reach } from '../http/reach.ts';
import type { Settings } from '../settings/table.ts';
import { CannotStart } from './cannot-start.ts';

/** From where the server is reached, as its settings say. @throws {CannotStart} a certificate that cannot be used */
export const reachOf = ({ server, tls, limits }: Pick<Settings, 'server' | 'tls' | 'limits'>): Reach => {
  const files =
    tls.certificate === undefined || tls.key === undefined
      ? undefined
      : { certificate: tls.certificate, key: tls.key };
  if (files) checkCertificate(files);
  return {
    host: server.host,
    proxies: server.proxies,
    ...(server.address !== undefined && { address: server.address }),
    ...(files && { tls: files }),
    connections: limits.connections,
    requests: limits.requests,
  };
};

const checkCertificate = (files: { readonly certificate: string; readonly key: string }): void => {
  try {
    readCertificate(files);
  } catch (error) {
    const { code, message } =
      error instanceof Error ? (error as NodeJS.ErrnoException) : { code: '', message: '' };
    throw new CannotStart({
      zh: `证书或私钥不能使用：tls.certificate = ${files.certificate}，tls.key = ${files.key}（${code ?? message}）。两个文件须可读、为 PEM 格式且互相匹配。`,
      en: `The certificate or its key cannot be used: tls.certificate = ${files.certificate}, tls.key = ${files.key} (${code ?? message}). Both files must be readable, in PEM form, and belong together.`,
    });
  }
};
