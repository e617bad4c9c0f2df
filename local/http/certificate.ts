import { X509Certificate } from 'node:crypto';
import { readFileSync, unwatchFile, watchFile } from 'node:fs';
import type { Server } from 'node:https';
import { createSecureContext } from 'node:tls';

/** Files in PEM form. */
export type CertificateFiles = { readonly certificate: string; readonly key: string };
export type CertificatePair = { readonly cert: Buffer; readonly key: Buffer };

/** @throws what Node says of a file that is missing, no PEM, or of a key that is not the certificate's */
export const readCertificate = ({ certificate, key }: CertificateFiles): CertificatePair => {
  const pair = { cert: readFileSync(certificate), key: readFileSync(key) };
  createSecureContext(pair);
  return pair;
};

export const certificateIn = ({ cert }: Pick<CertificatePair, 'cert'>): X509Certificate =>
  new X509Certificate(cert);

/** Renewal tools put files in place within moments; an hour of an old certificate would do no harm either. */
const lookEveryMs = 10_000;

/**
 * Takes a renewed certificate over without a restart: when one of its files changed, and when told (SIGHUP). One that
 * cannot be used leaves the one before in use. The answer ends it.
 */
export const followCertificate = (
  server: Pick<Server, 'setSecureContext'>,
  files: CertificateFiles,
  told: (code: 'certificate_taken' | 'certificate_unusable', data: object) => void,
): (() => void) => {
  const take = () => {
    try {
      const pair = readCertificate(files);
      server.setSecureContext(pair);
      told('certificate_taken', { validTo: certificateIn(pair).validToDate.toISOString() });
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
      told('certificate_unusable', { error: code });
    }
  };
  const paths = [files.certificate, files.key];
  for (const path of paths) watchFile(path, { interval: lookEveryMs, persistent: false }, take);
  process.on('SIGHUP', take);
  return () => {
    for (const path of paths) unwatchFile(path, take);
    process.off('SIGHUP', take);
  };
};
