import type { MailInvitation } from '../../shared/application/invitations/issue.ts';
import type { SendMail } from '../../shared/application/ports/mail.ts';
import type { Bilingual } from '../../shared/domain/text/bilingual.ts';

/** `2026-12-05 09:30`, read the same in both languages. */
const inBeijing = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
});

const subjects: Readonly<Record<'join' | 'reset', Bilingual>> = {
  join: { zh: '会诊：登录邀请', en: 'Huizhen: invitation to sign in' },
  reset: { zh: '会诊：重新设置密码', en: 'Huizhen: choose a new password' },
};

/** Both languages in one letter: nobody knows yet which one its reader takes. */
const letterText = (purpose: 'join' | 'reset', from: Bilingual, link: string, until: string): string => {
  const what = {
    join: {
      zh: `${from.zh}邀请您登录会诊。请打开下面的链接，设置登录名和密码：`,
      en: `${from.en} invites you to Huizhen. Open this link, and choose a login name and a password:`,
    },
    reset: {
      zh: `${from.zh}为您重置了会诊的密码。请打开下面的链接，设置新密码：`,
      en: `${from.en} has reset your password for Huizhen. Open this link, and choose a new one:`,
    },
  }[purpose];
  return `${what.zh}
${link}

链接只能使用一次，有效期至 ${until}（北京时间）。请勿转发。您没有预期收到这封邮件的，请不要打开链接，直接删除即可。本邮件由系统发出，请勿回复；您的邮箱地址没有保存。

${what.en}
${link}

The link works once, until ${until} (Beijing time). Do not pass it on. If you did not expect this letter, do not open the link; just delete it. This letter was sent by a system, so please do not reply; your address was not kept.
`;
};

/**
 * 邀请邮件. A letter has who invites, the link, and until when: neither the name of whom it is for nor what they have here.
 *
 * @param address where people reach this installation, without a path
 */
export const invitationLetters =
  (send: SendMail, address: string): MailInvitation =>
  ({ to, path, expiresAt, purpose, from = { zh: '本系统管理员', en: 'The administrator' } }) => {
    const link = new URL(path, address).href;
    const until = inBeijing.format(expiresAt);
    const { zh, en } = subjects[purpose];
    return send({ to, subject: `${zh} / ${en}`, text: letterText(purpose, from, link, until) });
  };
