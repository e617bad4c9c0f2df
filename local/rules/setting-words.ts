import type { EvidenceRules } from '../../shared/domain/case/evidence-rules.ts';
import type { ExtendableKind } from '../../shared/domain/case/extension.ts';
import type { Rung } from '../../shared/domain/case/ladder.ts';
import type { DeadlineRule } from '../../shared/domain/deadlines/index.ts';
import { dateKindNames } from '../../shared/domain/rule-shapes/choice-names.data.ts';
import type { SettingName } from '../../shared/domain/rule-tables/index.ts';
import type { SessionRules } from '../../shared/domain/sessions/attendance.ts';
import type { Bilingual } from '../../shared/domain/text/bilingual.ts';

/** What each setting of a region is called where people read of it. */
export const settingNames: Readonly<Record<SettingName, Bilingual>> = {
  'deadlines.contact': { zh: '对接时限', en: 'time to contact' },
  'deadlines.bankAnswer': { zh: '银行答复时限', en: 'time for the bank to answer' },
  'deadlines.secondRecommendation': { zh: '二次推荐时限', en: 'time for a second recommendation' },
  'deadlines.jointDiagnosis': { zh: '联合会诊时限', en: 'time for a joint diagnosis' },
  'deadlines.prescription': { zh: '处方执行时限', en: 'time to carry out prescriptions' },
  reminders: { zh: '催办阶梯', en: 'ladder of reminders' },
  minimumAgeMonths: { zh: '成立时间要求', en: 'minimum age' },
  maxRounds: { zh: '推荐轮次上限', en: 'rounds at most' },
  retention: { zh: '保存期限', en: 'retention' },
  handUpAnswerDays: { zh: '提级会诊答复时限', en: 'time for the level above to answer' },
  erasureAnswerDays: { zh: '删除申请答复时限', en: 'time to answer erasure requests' },
  selfRegistration: { zh: '企业自行注册', en: 'enterprises register themselves' },
  evidenceRules: { zh: '五项标准凭据规则', en: 'evidence rules of the five standards' },
  bankSilence: { zh: '银行逾期未答复时', en: 'when a bank lets its date pass' },
  extensionApproval: { zh: '延期审批', en: 'who agrees to move a date' },
  cityExtensions: { zh: '延期须市级审批的期限', en: 'dates that the city agrees to move' },
  sessionRules: { zh: '会诊规则', en: 'joint diagnosis' },
  calendar: { zh: '节假日历', en: 'calendar' },
  reasonTable: { zh: '未授信原因表', en: 'reason table' },
  triageTable: { zh: '分流表', en: 'triage table' },
  prescriptionCatalogue: { zh: '处方目录', en: 'prescription catalogue' },
  sizeTable: { zh: '划型标准', en: 'size classes' },
  riskSchemes: { zh: '风险分担方案', en: 'risk schemes' },
  scoringModel: { zh: '积分模型', en: 'scoring model' },
};

const units: Readonly<Record<DeadlineRule['unit'], Bilingual>> = {
  calendar_days: { zh: '天', en: 'days' },
  months: { zh: '个月', en: 'months' },
  working_days: { zh: '个工作日', en: 'working days' },
};
const starts: Readonly<Record<DeadlineRule['start'], Bilingual>> = {
  opened: { zh: '申报', en: 'opening' },
  recommended: { zh: '推荐', en: 'recommendation' },
  contacted: { zh: '对接', en: 'contact' },
  materialsComplete: { zh: '材料齐全', en: 'complete materials' },
  declined: { zh: '未授信', en: 'the decline' },
  triaged: { zh: '分流', en: 'triage' },
  diagnosisRequested: { zh: '提请会诊', en: 'the request for a diagnosis' },
  prescribed: { zh: '开出处方', en: 'the prescription' },
  granted: { zh: '授信', en: 'the grant' },
};

/** `到期前 3 天` and so on, from the first to the last. */
const ladderWords = (rungs: readonly Rung[]): Bilingual => {
  const said = rungs.map(({ daysBefore, daysAfter, unit }) => {
    const days = daysAfter ?? daysBefore ?? 0;
    const isWorking = unit === 'working_days';
    const side = daysAfter === undefined ? { zh: '前', en: 'before' } : { zh: '后', en: 'after' };
    return {
      zh: `到期${side.zh} ${days} ${isWorking ? '个工作日' : '天'}`,
      en: `${days} ${isWorking ? 'working days' : 'days'} ${side.en}`,
    };
  });
  return { zh: said.map(({ zh }) => zh).join('、'), en: said.map(({ en }) => en).join(', ') };
};

/** The value of a setting in words; a table by the version it names. */
export const valueWords = (name: SettingName, value: unknown): Bilingual => {
  const same = (text: string): Bilingual => ({ zh: text, en: text });
  if (value === null) return { zh: '未设', en: 'not set' };
  if (name.startsWith('deadlines.')) {
    const { unit, count, start } = value as DeadlineRule;
    return {
      zh: `${count} ${units[unit].zh}，自${starts[start].zh}起`,
      en: `${count} ${units[unit].en} from ${starts[start].en}`,
    };
  }
  switch (name) {
    case 'reminders':
      return ladderWords(value as readonly Rung[]);
    case 'retention': {
      const { months } = value as { readonly months: number };
      return { zh: `${months} 个月`, en: `${months} months` };
    }
    case 'minimumAgeMonths':
      return { zh: `${value} 个月`, en: `${value} months` };
    case 'selfRegistration':
      return value === true ? { zh: '开放', en: 'open' } : { zh: '不开放', en: 'not open' };
    case 'evidenceRules': {
      const { kinds, excludedUses } = value as EvidenceRules;
      return {
        zh: `${kinds.length} 种凭据，${excludedUses.length} 类禁止用途`,
        en: `${kinds.length} kinds of evidence, ${excludedUses.length} excluded uses`,
      };
    }
    case 'sessionRules': {
      const { mustAttend, noticeDays, minutesSigners = [] } = value as SessionRules;
      const ahead =
        noticeDays === undefined
          ? { zh: '', en: '' }
          : { zh: `，提前 ${noticeDays} 天通知`, en: `, announced ${noticeDays} days ahead` };
      const signed =
        minutesSigners.length === 0
          ? { zh: '', en: '' }
          : { zh: '，纪要须签发', en: ', minutes are signed off' };
      return {
        zh: `必须到场 ${mustAttend.length} 类${ahead.zh}${signed.zh}`,
        en: `${mustAttend.length} kinds of party must be there${ahead.en}${signed.en}`,
      };
    }
    case 'bankSilence':
      return value === 'moveOn'
        ? { zh: '不再等待，转入分流', en: 'wait no more, on to triage' }
        : { zh: '提醒并计数，继续等待', en: 'warn and count, wait on' };
    case 'extensionApproval':
      return value === 'none'
        ? { zh: '专班经办人可直接办理', en: 'a clerk may move it' }
        : { zh: '须专班负责人同意', en: 'the lead agrees' };
    case 'cityExtensions': {
      const names = (value as readonly ExtendableKind[]).map((kind) => dateKindNames[kind]);
      return { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') };
    }
    case 'handUpAnswerDays':
    case 'erasureAnswerDays':
      return { zh: `${value} 天`, en: `${value} days` };
    default:
      return same(String(value));
  }
};
