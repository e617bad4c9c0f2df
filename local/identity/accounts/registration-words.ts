import type { Bilingual } from '../../../shared/domain/text/bilingual.ts';

export const registrationWords = {
  title: { zh: '企业注册', en: 'Register an enterprise' },
  intro: {
    zh: '提交后由所选工作专班核实并确认，通常会打电话给您。确认后即可登录，查看和办理本企业的融资申报。不收取任何费用。',
    en: 'The work group that you choose checks and confirms what you send, usually by a telephone call. From then on you sign in, see your firm’s applications and act on them. It costs nothing.',
  },
  workGroup: { zh: '所在区县的工作专班', en: 'Work group of your county' },
  choose: { zh: '请选择', en: 'Please choose' },
  kind: { zh: '证照类型', en: 'Paper' },
  uscc: { zh: '统一社会信用代码', en: 'Unified social credit code' },
  businessLicence: { zh: '工商注册号（15 位）', en: 'Business registration number (15 digits)' },
  code: { zh: '代码', en: 'Code' },
  codeHint: { zh: '与营业执照上的一致', en: 'As it stands on the business licence' },
  firmName: { zh: '企业名称', en: 'Name of the enterprise' },
  contactName: { zh: '您的姓名', en: 'Your name' },
  phone: { zh: '联系电话', en: 'Telephone' },
  phoneHint: {
    zh: '仅供工作专班核实；办理后不再保存',
    en: 'For the work group to make sure; not kept once it has decided',
  },
  submit: { zh: '提交注册', en: 'Register' },
  doneTitle: { zh: '已提交，等待确认', en: 'Sent, to be confirmed' },
  done: {
    zh: '您的登录名是 {login}，请记下；登录时还需要刚才设置的密码。{group}确认后即可登录；此前登录可查看办理情况。',
    en: 'Your login name is {login}: please write it down. You sign in with it and the password just chosen. {group} has to confirm first; until then, signing in shows how it stands.',
  },
  closedTitle: { zh: '没有开放自行注册', en: 'Registration is not open' },
  closed: {
    zh: '本地区没有开放企业自行注册。请向所在区县的工作专班索取邀请链接或二维码。',
    en: 'Enterprises cannot register themselves here. Ask the work group of your county for an invitation.',
  },
  wait: {
    zh: '这个网络地址刚才提交过多次注册，请 {seconds} 秒后再试。没有提交。',
    en: 'Several registrations came from this network address just now. Please try again in {seconds} seconds; nothing was sent.',
  },
  waitingTitle: { zh: '等待确认', en: 'To be confirmed' },
  waiting: {
    zh: '{firm} 的注册申请已于 {on} 提交，正在等待{group}确认。确认后用同一登录名和密码即可登录。着急的，请直接联系该专班。',
    en: 'The registration of {firm} was sent on {on} and waits for {group} to confirm it. You then sign in with the same login name and password. If it is urgent, call the work group.',
  },
  refusedTitle: { zh: '注册未获确认', en: 'Registration not confirmed' },
  refused: {
    zh: '{firm} 的注册申请未获{group}确认。理由：{reason}',
    en: '{group} has not confirmed the registration of {firm}. The reason: {reason}',
  },
  refusedNext: {
    zh: '内容有误的，请更正后重新注册；有疑问的，请联系该专班，也可请其发给您邀请链接。',
    en: 'If something was wrong, register again with it corrected; if in doubt, call the work group, which can also give you an invitation.',
  },
  again: { zh: '重新注册', en: 'Register again' },
  invite: { zh: '企业没有账户？自行注册', en: 'An enterprise without an account? Register it' },
  workGroupMissing: { zh: '请选择所在区县的工作专班。', en: 'Choose the work group of your county.' },
  firmMissing: {
    zh: '请填写企业名称（一行，不超过 100 字）。',
    en: 'Enter the name of the enterprise: one line, 100 characters at most.',
  },
  contactMissing: {
    zh: '请填写您的姓名（一行，不超过 100 字）。',
    en: 'Enter your name: one line, 100 characters at most.',
  },
  phoneMissing: {
    zh: '请填写联系电话，供工作专班核实。',
    en: 'Enter a telephone number for the work group to call.',
  },
  passwordsDiffer: { zh: '两次输入的密码不一致。', en: 'The two passwords are not the same.' },
} as const satisfies Record<string, Bilingual>;
