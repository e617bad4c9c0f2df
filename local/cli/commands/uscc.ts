import {
  applicantKindOf,
  checkUscc,
  divisionCodeOf,
  organisationCodeOf,
} from '../../../shared/domain/identity/index.ts';
import type { ExitCode, Terminal } from '../terminal.ts';

const kindNames = {
  enterprise: { zh: '企业', en: 'enterprise' },
  individualBusiness: { zh: '个体工商户', en: 'individual business' },
  cooperative: { zh: '农民专业合作社', en: 'farmers’ cooperative' },
} as const;

/** Checks one unified social credit code (统一社会信用代码) and says what is wrong with it. */
export const uscc = (text: string, terminal: Terminal): ExitCode => {
  const { valid, code, reasons, warnings } = checkUscc(text);
  const { language } = terminal;
  if (!valid) {
    const why = reasons.map(({ message }) => message[language]).join('; ');
    terminal.print({ zh: `无效：${code}。${why}`, en: `Not valid: ${code}. ${why}` }[language]);
    return 1;
  }
  terminal.print({ zh: `有效：${code}`, en: `Valid: ${code}` }[language]);
  const kind = applicantKindOf(code);
  const [division, organisation] = [divisionCodeOf(code), organisationCodeOf(code)];
  const kindName = kind ? kindNames[kind] : { zh: '其他', en: 'other' };
  terminal.print(
    {
      zh: `主体类型 ${kindName.zh} · 登记机关行政区划码 ${division} · 组织机构代码 ${organisation}`,
      en: `Kind ${kindName.en} · division of registration ${division} · organisation code ${organisation}`,
    }[language],
  );
  for (const { message } of warnings) terminal.say({ zh: `注意：${message.zh}`, en: `Note: ${message.en}` });
  return 0;
};
