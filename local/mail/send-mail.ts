import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { createTransport } from 'nodemailer';
import type { DeliverLetter } from '../../shared/application/ports/channels.ts';
import type { SendMail } from '../../shared/application/ports/mail.ts';
import type { Settings } from '../settings/table.ts';

/** People wait for the answer; a mail server of the same network answers in far less. */
const patienceMs = 10_000;

export type MailServer = {
  readonly send: SendMail;
  /** For what must not go twice: says whether anybody can know that it did not go. */
  readonly deliver: DeliverLetter;
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
  const deliver: DeliverLetter = async ({ to, subject, text, messageId }) => {
    let isOnItsWay = false;
    // Read when the server has let us in, so that an error before it leaves no doubt.
    const content = Readable.from(
      (function* () {
        isOnItsWay = true;
        yield text;
      })(),
    );
    try {
      await transport.sendMail({
        from,
        to,
        subject,
        text: content,
        textEncoding: 'base64',
        messageId: `<${messageId}@${domainOf(from)}>`,
      });
      return 'sent';
    } catch (error) {
      told('mail_not_sent', { error: codeOf(error) });
      const isRefused = error instanceof Error && 'responseCode' in error && error.responseCode !== undefined;
      return isOnItsWay && !isRefused ? 'uncertain' : 'notSent';
    }
  };
  return {
    deliver,
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

/** `会诊 <huizhen@example.gov.cn>` → `example.gov.cn`. */
const domainOf = (sender: string): string => /@([^\s>]+)/.exec(sender)?.[1] ?? 'huizhen.invalid';
