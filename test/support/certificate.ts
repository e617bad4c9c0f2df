import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Of this run, thrown away with its folder; for 127.0.0.1 and the name. Needs the `openssl` command. */
export type MadeCertificate = {
  readonly files: { readonly certificate: string; readonly key: string };
  readonly key: Buffer;
  readonly cert: Buffer;
};

export const makeCertificate = (folder: string, name = 'localhost', days = 2): MadeCertificate => {
  const files = { certificate: join(folder, 'cert.pem'), key: join(folder, 'key.pem') };
  const subject = ['-subj', `/CN=${name}`, '-addext', `subjectAltName=IP:127.0.0.1,DNS:${name}`];
  const keyKind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const out = ['-keyout', files.key, '-out', files.certificate];
  execFileSync('openssl', ['req', '-x509', ...keyKind, '-days', String(days), ...subject, ...out], {
    stdio: 'ignore',
  });
  return { files, key: readFileSync(files.key), cert: readFileSync(files.certificate) };
};
