import type { Bilingual } from '../../domain/text/bilingual.ts';

const texts = {
  accounts_elsewhere: {
    zh: '本系统的人员通过其他身份服务登录，密码、验证码和登录会话在那里管理。请到该身份服务办理。',
    en: 'People sign in to this installation with another identity provider; passwords, codes and sign-ins are managed there. Please change them there.',
  },
  not_administrator: {
    zh: '只有系统管理员可以办理。请联系本单位的系统管理员。',
    en: 'Only a system administrator may do this. Ask yours.',
  },
  person_not_registered: {
    zh: '人员登记中没有此人，或已离任。请先登记人员。',
    en: 'There is no such person in the register, or they have left. Add the person first.',
  },
  account_exists: {
    zh: '此人已有账户，无需邀请。忘记密码的，请用“重置密码”。',
    en: 'This person has an account already and needs no invitation. If the password was forgotten, reset it.',
  },
  account_missing: {
    zh: '此人还没有账户。请先发出邀请。',
    en: 'This person has no account yet. Invite them first.',
  },
  password_wrong: {
    zh: '当前密码不正确，没有任何改动。请核对后重试。',
    en: 'The current password is not right; nothing was changed. Check it and try again.',
  },
  code_wrong: {
    zh: '验证码不正确，或已经用过，没有任何改动。请等待下一个验证码再试。',
    en: 'The code is not right, or was used before; nothing was changed. Wait for the next one and try again.',
  },
  wait_a_while: {
    zh: '尝试次数过多，请过一会儿再试。没有任何改动，账户没有被锁定。',
    en: 'Too many tries; please try again in a while. Nothing was changed, and the account is not locked.',
  },
  password_too_short: {
    zh: '密码太短，至少 12 个字符。请换一个更长的：几个不相干的词连在一起最好记。',
    en: 'The password is too short: at least 12 characters. Please choose a longer one; a few unrelated words are easiest to remember.',
  },
  password_too_long: {
    zh: '密码太长，最多 128 个字符。请换一个短些的。',
    en: 'The password is too long: 128 characters at most. Please choose a shorter one.',
  },
  password_too_easy: {
    zh: '密码太容易猜到（常见密码、键盘顺序、日期或重复）。请换一个，如几个不相干的词。',
    en: 'The password is too easy to guess (a common one, a row of keys, a date or a repetition). Choose another, such as a few unrelated words.',
  },
  password_is_name: {
    zh: '密码中主要是姓名、登录名或与本系统有关的词，容易被猜到。请换一个。',
    en: 'The password is mostly your name, your login name or words of this system, which are easy to guess. Choose another.',
  },
  login_name_form: {
    zh: '登录名须为 2 至 64 个字母、汉字、数字或 . _ @ + - ，以字母、汉字或数字开头。请更改。',
    en: 'A login name has 2 to 64 letters, Chinese characters, digits or . _ @ + - and begins with a letter, a character or a digit. Please change it.',
  },
  login_name_taken: {
    zh: '这个登录名已有人使用。请换一个。',
    en: 'Somebody has this login name already. Choose another.',
  },
  codes_not_begun: {
    zh: '还没有开始设置一次性验证码，或已过时。请重新开始。',
    en: 'Setting up one-time codes was not begun, or too long ago. Begin again.',
  },
  codes_demanded: {
    zh: '本系统要求您的角色使用一次性验证码，不能取消，没有任何改动。更换设备或重新取恢复码，请用“重新设置”。',
    en: 'This installation demands one-time codes of your role, so they cannot be removed; nothing was changed. For another device or new recovery codes, set them up anew.',
  },
  invitation_unknown: {
    zh: '没有这个链接。请核对是否复制完整；仍不能打开的，请向发出链接的管理员索取新链接。',
    en: 'There is no such link. Check that it was copied whole; if it still does not open, ask the administrator who sent it for a new one.',
  },
  invitation_used: {
    zh: '这个链接已经用过。如果是您本人用的，请直接登录；不是您用的，请立即告知管理员，并索取新链接。',
    en: 'This link was used already. If it was you, just sign in; if not, tell your administrator at once and ask for a new one.',
  },
  invitation_expired: {
    zh: '这个链接已过有效期。没有任何改动。请向发出链接的管理员索取新链接。',
    en: 'This link has expired; nothing was changed. Ask the administrator who sent it for a new one.',
  },
  invitation_revoked: {
    zh: '这个链接已由更新的链接代替。请使用最近收到的链接，或向管理员索取。',
    en: 'A newer link has taken the place of this one. Use the latest you received, or ask your administrator.',
  },
  invitation_withdrawn: {
    zh: '这个链接已被撤回，不能再用。如有疑问，请联系给您链接的单位。',
    en: 'This link was withdrawn and cannot be used any more. Ask those who gave it to you if you think otherwise.',
  },
  invitation_missing: {
    zh: '没有尚未使用的邀请，无需撤回。',
    en: 'No invitation stands open, so there is none to withdraw.',
  },
  mail_not_set_up: {
    zh: '本系统没有设置邮件服务器或对外地址，邀请不能用邮件发送，没有发出。请不填邮箱，把链接或二维码当面交给对方。',
    en: 'No mail server or public address is set up here, so the invitation cannot be mailed; none was issued. Leave the address out, and hand over the link or the QR code.',
  },
  firm_elsewhere: {
    zh: '该企业由{holder}负责：它的案件、账户或登记地在那里。没有任何改动。请联系{holder}，或请企业向其索取邀请。',
    en: 'This firm belongs to {holder}: its case, its account or its registration is there. Nothing was changed. Ask {holder}, or let the firm ask there.',
  },
  firm_unknown: {
    zh: '本专班没有邀请过这家企业。请先核对代码，再发出邀请。',
    en: 'Your work group has not let this firm in. Check the code, then invite it.',
  },
  firms_by_work_group: {
    zh: '只有在任的区县工作专班可以邀请企业。请由企业所在区县的工作专班办理。',
    en: 'Only a county work group can let enterprises in. Please ask that of the firm’s county.',
  },
  subjects_not_bound: {
    zh: '本系统不用邀请绑定其他身份服务的账户，没有任何改动。请按管理员告知的方式登录。',
    en: 'This installation binds no accounts of other identity providers by invitation; nothing was changed. Sign in as your administrator told you.',
  },
  subject_of_another: {
    zh: '您登录的账户在本系统中已是另一位人员，没有任何改动。请换用本人的账户登录后再打开邀请链接；仍有疑问请联系管理员。',
    en: 'The account you are signed in with is somebody else here already; nothing was changed. Sign in with your own account and open the invitation again, or ask your administrator.',
  },
  subject_bound: {
    zh: '此人已绑定登录账户，无需邀请。账户更换的，请用“重新绑定”。',
    en: 'This person has an account bound already and needs no invitation. If the account has changed, bind anew.',
  },
  subject_missing: {
    zh: '此人还没有绑定登录账户。请先发出邀请。',
    en: 'No account is bound to this person yet. Invite them first.',
  },
  registration_closed: {
    zh: '该工作专班没有开放企业自行注册，没有提交。请向该专班索取邀请链接。',
    en: 'This work group does not let enterprises register themselves; nothing was sent. Ask it for an invitation.',
  },
  registration_full: {
    zh: '等待该专班确认的注册过多，暂时不能提交。请过几天再试，或直接联系该专班索取邀请链接。',
    en: 'Too many registrations wait for this work group, so none is taken for now. Try again in a few days, or ask it for an invitation.',
  },
  registration_unknown: {
    zh: '没有这份注册申请，或它不在本专班。请刷新列表。',
    en: 'There is no such registration, or it is not for your work group. Reload the list.',
  },
  registration_decided: {
    zh: '这份注册申请已由同事办理。请刷新列表查看结果。',
    en: 'A colleague has decided this registration already. Reload the list to see how.',
  },
  nothing_to_hand_over: {
    zh: '此人没有由其召集、尚未结束的会诊，无需交接。案件和处方属于机构，同事可直接办理。',
    en: 'There is no open session that this person convened, so nothing to hand over. Cases and prescriptions are the organisation’s; colleagues go on with them as they are.',
  },
  not_a_machine: {
    zh: '此人不是系统客户端，不能发放客户端凭据。请先登记系统客户端。',
    en: 'This is a person and no machine client, so it gets no credentials. Add a machine client first.',
  },
  client_missing: {
    zh: '没有有效的客户端凭据，无需停用。',
    en: 'There are no credentials in force to take back.',
  },
} as const satisfies Record<string, Bilingual>;

/** Refusals around signing in, accounts and invitations. */
export const accountRefusalTexts = () => texts;
