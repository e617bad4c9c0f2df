import type { Bilingual } from '../../../shared/domain/text/bilingual.ts';

export const accountWords = {
  signIn: { zh: '登录', en: 'Sign in' },
  loginName: { zh: '登录名', en: 'Login name' },
  password: { zh: '密码', en: 'Password' },
  noAccount: {
    zh: '没有账户或忘记密码，请向本单位管理员索取邀请或重置链接。',
    en: 'No account, or forgot the password? Ask your administrator for an invitation or a reset link.',
  },
  wrong: {
    zh: '登录名或密码不正确。没有登录。请核对后重试；忘记密码请向管理员索取重置链接。',
    en: 'The login name or the password is not right. Nobody was signed in. Check both and try again; ask your administrator for a reset link if you forgot the password.',
  },
  notAdmitted: {
    zh: '该账户的人员已离任或不能登录。没有登录。如有疑问，请联系管理员。',
    en: 'The person of this account has left, or may not sign in. Nobody was signed in. Ask your administrator if you think otherwise.',
  },
  wait: {
    zh: '尝试次数过多，请 {seconds} 秒后再试。账户没有被锁定；在您常用的浏览器上登录不受他人尝试的影响。',
    en: 'Too many tries. Please try again in {seconds} seconds. The account is not locked; other people’s tries do not slow down a browser you have signed in with before.',
  },
  waitAWhile: {
    zh: '尝试次数过多，请过一会儿再试。没有登录，账户没有被锁定。',
    en: 'Too many tries; please try again in a while. Nobody was signed in, and the account is not locked.',
  },
  busy: {
    zh: '同时登录的人过多，请稍后重试。没有登录。',
    en: 'Too many people are signing in at once. Please try again shortly. Nobody was signed in.',
  },
  codeTitle: { zh: '输入一次性验证码', en: 'Enter the one-time code' },
  code: { zh: '验证码', en: 'Code' },
  codeHint: {
    zh: '身份验证器应用上的 6 位数字；设备不在身边时，可用一个恢复码。',
    en: 'Six digits from your authenticator app; or a recovery code where the device is not at hand.',
  },
  codeWrong: {
    zh: '验证码不正确，或已经用过。请等待下一个验证码再试。',
    en: 'The code is not right, or was used before. Wait for the next one and try again.',
  },
  enrolTitle: { zh: '设置一次性验证码', en: 'Set up one-time codes' },
  enrolText: {
    zh: '本系统要求您的角色登录时使用一次性验证码，请先完成设置。用手机上的身份验证器应用扫描二维码，或手工输入下面的密钥，再填写应用显示的 6 位数字。',
    en: 'This installation demands one-time codes of your role; please set them up first. Scan the QR code with an authenticator app on your phone, or type the key below, then enter the six digits it shows.',
  },
  enrolQr: { zh: '身份验证器应用的二维码', en: 'QR code for the authenticator app' },
  enrolKey: { zh: '密钥', en: 'Key' },
  enrolCode: { zh: '应用显示的 6 位数字', en: 'The six digits the app shows' },
  enrolConfirm: { zh: '确认', en: 'Confirm' },
  enrolledTitle: { zh: '验证码已启用', en: 'One-time codes are set up' },
  enrolledText: {
    zh: '设备不在身边时，可用下面的恢复码登录，每个只能用一次。它们只显示这一次：请抄写或打印，与设备分开存放。',
    en: 'When the device is not at hand, one of these recovery codes signs you in; each works once. They are shown this once: write them down or print them, and keep them apart from the device.',
  },
  enrolledNoMore: {
    zh: '恢复码只显示一次，不再显示。没有记下的，登录后在“我的账户”中重新设置验证码，即得到新的恢复码。',
    en: 'The recovery codes were shown once and are not shown again. If you did not note them, set the codes up anew in “My account” after signing in, and you get new ones.',
  },
  enrolledOn: { zh: '已记下，继续登录', en: 'Noted; continue' },
  proceed: { zh: '继续', en: 'Continue' },
  startOver: { zh: '换一个账户登录', en: 'Sign in with another account' },
  expired: {
    zh: '登录已超时。没有登录。请回到控制台重新登录。',
    en: 'Signing in took too long. Nobody was signed in. Please go back to the console and begin again.',
  },
  joinTitle: { zh: '欢迎加入会诊', en: 'Welcome to Huizhen' },
  joinText: {
    zh: '{name}，您好。请设置登录名和密码。本链接只能使用一次。',
    en: 'Hello {name}. Please choose a login name and a password. This link works once.',
  },
  firmText: {
    zh: '{firm}：请填写您的姓名，并设置登录名和密码。登录后可查看本企业的申报和进度。本链接只能使用一次。',
    en: '{firm}: please give your name, and choose a login name and a password. Once signed in you see your firm’s applications and where they are. This link works once.',
  },
  personName: { zh: '您的姓名', en: 'Your name' },
  resetTitle: { zh: '重新设置密码', en: 'Choose a new password' },
  resetText: {
    zh: '{name}，您好。请为登录名 {login} 设置新密码。本链接只能使用一次；其他设备上的登录已结束。',
    en: 'Hello {name}. Please choose a new password for the login name {login}. This link works once; other devices were signed out.',
  },
  loginHint: {
    zh: '如工号、手机号或姓名拼音，2 至 64 个字符，登录时使用。',
    en: 'Such as a staff number, a phone number or your name: 2 to 64 characters, typed at each sign-in.',
  },
  passwordHint: {
    zh: '12 至 128 个字符，什么字符都可以，不必混用大小写和符号；几个不相干的词连在一起最好记。不要用常见密码、姓名或单位名。',
    en: '12 to 128 characters of any kind; mixing cases and signs is not needed. A few unrelated words are easiest to remember. No common passwords, no names of people or offices.',
  },
  passwordAgain: { zh: '再输入一次密码', en: 'The password once more' },
  passwordsDiffer: { zh: '两次输入的密码不一致。', en: 'The two passwords are not the same.' },
  save: { zh: '保存', en: 'Save' },
  savedTitle: { zh: '设置完成', en: 'Done' },
  saved: {
    zh: '登录名 {login} 已可使用。请打开会诊并登录。',
    en: 'The login name {login} can be used now. Open Huizhen and sign in.',
  },
  open: { zh: '打开会诊', en: 'Open Huizhen' },
  invitationTitle: { zh: '链接不能使用', en: 'This link cannot be used' },
} as const satisfies Record<string, Bilingual>;
