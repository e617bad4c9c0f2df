import { readFileSync } from 'node:fs';
import { createTransport } from 'nodemailer';
import type { SendMail } from '../../shared/application/ports/mail.ts';
import type { Settings } from '../settings/table.ts';

/** People wait for the answer; a mail server of the same network answers in far less. */
const patienceMs = 10_000;

export type MailServer = {
  readonly send: SendMail;
  /** Connects and signs in, and sends nothing. @throws what is wrong */
  check(): Promise<void>;
};

/**
 * The mail server of the settings (SMTP); undefined: none is set, and links are handed on by people.
 *
 * @param told of a letter that could not be sent, by the code of the failure: never to whom or what
 */
export const openMailServer = (
  { host, port, security, user, password, from, authority }: Settings['mail'],
  told: (code: 'mail_not_sent', data: object) => void = () => {},
): MailServer | undefined => {
  if (host === undefined || from === undefined) return undefined;
  const transport = createTransport({
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    ...(user !== undefined && password !== undefined && { auth: { user, pass: password } }),
    ...(authority !== undefined && { tls: { ca: readFileSync(authority) } }),
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async ({ to, subject, text }) => {
      try {
        await transport.sendMail({ from, to, subject, text, textEncoding: 'base64' });
        return 'sent';
      } catch (error) {
        told('mail_not_sent', { error: codeOf(error) });
        return 'notSent';
      }
    },
    check: async () => {
      await transport.verify();
    },
  };
};

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
