import type { ExtendableKind, ExtensionApproval } from '../case/extension.ts';
import type { BankSilence } from '../case/round.ts';
import { standardNames } from '../case/screening.ts';
import { purposeNames } from '../matching/value-names.ts';
import type { MinutesSigner, PartyNeeded } from '../sessions/attendance.ts';
import type { Bilingual } from '../text/bilingual.ts';
import { dateKindNames, ladderLevelNames, rungUnitNames } from './choice-names.data.ts';
import { header, id, name } from './common.data.ts';
import {
  choice,
  choices,
  codesOf,
  days,
  type Field,
  field,
  flag,
  list,
  months,
  record,
  setting,
  text,
  textOf,
  wholeNumber,
} from './shape.ts';

/** What each choice does, in the words of the form. */
const bankSilenceNames = {
  warn: { zh: '提醒并计数，继续等待', en: 'Warn and count, and wait on' },
  moveOn: { zh: '不再等待，案件转入分流', en: 'Wait no more: the case goes to triage' },
} as const satisfies Record<BankSilence, Bilingual>;

const extensionApprovalNames = {
  lead: { zh: '须专班负责人同意', en: 'The lead of the work group agrees' },
  none: { zh: '专班经办人可直接办理', en: 'A clerk of the work group may move it' },
} as const satisfies Record<ExtensionApproval, Bilingual>;

const { contact, bankAnswer, secondRecommendation, jointDiagnosis, plan } = dateKindNames;
const extendableNames = {
  ...{ contact, bankAnswer, secondRecommendation, jointDiagnosis, plan },
} as const satisfies Record<ExtendableKind, Bilingual>;

const limit = (key: string, zh: string, en: string): Field =>
  field(key, zh, en, setting({ kind: 'deadline' }));
/** 催办阶梯: a rung before or after a date, and whom it tells. */
const rung = record(
  field('dates', '哪些期限', 'Which dates', choices(dateKindNames), {
    optional: true,
    hint: { zh: '不选为全部期限', en: 'None chosen: all dates' },
  }),
  field('daysBefore', '到期前（天）', 'Days before', days, {
    optional: true,
    hint: { zh: '到期前和到期后只填一项；0 为到期当天', en: 'Fill in one of the two; 0 is the day itself' },
  }),
  field('daysAfter', '到期后（天）', 'Days after', days, { optional: true }),
  field('unit', '按', 'Counted in', choice(rungUnitNames), {
    optional: true,
    hint: { zh: '不选为自然日', en: 'None chosen: calendar days' },
  }),
  field('to', '提醒谁', 'Whom it tells', choices(ladderLevelNames), { optional: true }),
);

const evidenceRules = record(
  field(
    'kinds',
    '凭据种类',
    'Kinds of evidence',
    list(
      '凭据',
      'kind of evidence',
      record(
        id('凭据编号', 'Id'),
        name,
        field('standards', '适用标准', 'Counts for', choices(standardNames)),
        field('suffices', '单独即可判为符合', 'Enough for a pass on its own', flag),
        field(
          'industries',
          '仅对这些行业（代码开头）',
          'Only for industries that begin with',
          codesOf('industry'),
          {
            optional: true,
          },
        ),
      ),
      'id',
    ),
  ),
  field(
    'excludedUses',
    '禁止用途',
    'Excluded uses',
    list(
      '禁止用途',
      'excluded use',
      record(
        id('用途编号', 'Id'),
        name,
        field('words', '用途说明中的词语', 'Words in the purpose', { kind: 'codes' }),
        field('purposes', '用途类别', 'Classes of purpose', choices(purposeNames), { optional: true }),
      ),
      'id',
    ),
  ),
);

const partyNames = {
  leads: { zh: '所有牵头单位', en: 'Every lead body' },
  bank: { zh: '至少一家银行', en: 'At least one bank' },
  department: { zh: '至少一个部门', en: 'At least one department' },
  firm: { zh: '议程上的每家企业', en: 'Each enterprise on the agenda' },
} as const satisfies Record<PartyNeeded, Bilingual>;

const signerNames = {
  leads: { zh: '各牵头单位负责人', en: 'The lead of each lead body' },
  workGroup: { zh: '工作专班负责人', en: 'The lead of the work group' },
} as const satisfies Record<MinutesSigner, Bilingual>;

const sessionRules = record(
  field('mustAttend', '必须到场', 'Who must be there', choices(partyNames)),
  field('noticeDays', '提前通知（天）', 'Announced ahead (days)', days, { optional: true }),
  field('minutesSigners', '纪要由谁签发', 'Who signs the minutes', choices(signerNames), { optional: true }),
);

/** 区域设置: each value with its source; what nobody has decided stays unset. */
export const regionShape = record(
  id('区域编号', 'Region id'),
  name,
  field('divisionCode', '行政区划代码', 'Division code', text, { nullable: true }),
  field(
    'deadlines',
    '时限',
    'Time limits',
    record(
      limit('bankAnswer', '银行答复时限', 'Time for the bank to answer'),
      limit('contact', '对接时限', 'Time to contact'),
      limit('secondRecommendation', '二次推荐时限', 'Time for a second recommendation'),
      limit('jointDiagnosis', '联合会诊时限', 'Time for a joint diagnosis'),
      limit('prescription', '处方执行时限', 'Time to carry out prescriptions'),
    ),
  ),
  field('reminders', '催办阶梯', 'Ladder of reminders', setting(list('提醒', 'rung', rung)), {
    hint: {
      zh: '每一级到时各提醒一次，当天上午 9 时发出；事情办完或期限变动后不再提醒',
      en: 'Each rung tells once, at 9:00 on its day, and stops when the work is done or the date moves',
    },
  }),
  field(
    'bankSilence',
    '银行逾期未答复时',
    'When a bank lets its date pass',
    setting(choice(bankSilenceNames)),
    {
      optional: true,
      hint: {
        zh: '不填为只提醒：逾期记录在案并计数，案件仍在银行办理，由工作专班决定',
        en: 'Unset: it only warns. The delay is on record and counted, and the work group decides what becomes of the case',
      },
    },
  ),
  field(
    'extensionApproval',
    '延期审批',
    'Who agrees to move a date',
    setting(choice(extensionApprovalNames)),
    {
      optional: true,
      hint: {
        zh: '不填为须专班负责人同意。银行申请的延期不由经办人直接办理，总须有人答复',
        en: 'Unset: the lead agrees. What a bank asks for is always answered, and moved by no clerk alone',
      },
    },
  ),
  field(
    'cityExtensions',
    '延期须市级审批的期限',
    'Dates that the city agrees to move',
    setting(choices(extendableNames)),
    {
      optional: true,
      hint: {
        zh: '不填为没有。所选期限，无论谁申请延期，都由市级监管部门负责人答复，专班不能自行办理',
        en: 'Unset: none. Whoever asks to move one of these, the lead of the city answers, and the work group cannot',
      },
    },
  ),
  field('sessionRules', '会诊规则', 'Joint diagnosis', setting(sessionRules), {
    optional: true,
    hint: {
      zh: '不填：不核对谁必须到场，不要求提前通知，纪要不在系统内签发',
      en: 'Unset: nobody must be there, no period of notice is kept, minutes are not signed off here',
    },
  }),
  field('minimumAgeMonths', '成立时间要求', 'Minimum age', setting(months)),
  field('maxRounds', '推荐轮次上限', 'Rounds at most', setting(wholeNumber)),
  field(
    'retention',
    '保存期限',
    'Retention',
    setting(
      record(
        field('months', '办结后保存', 'Kept after the end', months),
        field('statutory', '法定期限，期内不得删除', 'Required by law: nothing is erased earlier', flag),
      ),
    ),
  ),
  field('handUpAnswerDays', '提级会诊答复时限', 'Time for the level above to answer', setting(days), {
    optional: true,
  }),
  field('erasureAnswerDays', '删除申请答复时限', 'Time to answer erasure requests', setting(days)),
  field('selfRegistration', '企业自行注册', 'Enterprises register themselves', setting(flag), {
    optional: true,
    hint: {
      zh: '不填为不开放：企业由工作专班邀请。开放后，注册须经所选专班确认',
      en: 'Unset: not open, enterprises are invited. Where it is, the work group they choose confirms each',
    },
  }),
  field('evidenceRules', '五项标准凭据规则', 'Evidence for the five standards', setting(evidenceRules), {
    optional: true,
    hint: {
      zh: '不填：依据写明即可，不核对凭据种类，也不查找禁止用途',
      en: 'Unset: evidence in words will do, no kinds are asked for and no uses looked for',
    },
  }),
  field('calendar', '节假日历', 'Calendar', setting(textOf('calendar'), true)),
  field('reasonTable', '未授信原因表', 'Reason table', setting(textOf('reasonTable'), true)),
  field('triageTable', '分流表', 'Triage table', setting(textOf('triageTable'))),
  field(
    'prescriptionCatalogue',
    '处方目录',
    'Prescription catalogue',
    setting(textOf('prescriptionCatalogue'), true),
  ),
  field('sizeTable', '划型标准', 'Size classes', setting(textOf('sizeTable'))),
  field('riskSchemes', '风险分担方案', 'Risk schemes', setting(textOf('riskSchemes'))),
  field('scoringModel', '积分模型', 'Scoring model', setting(textOf('scoringModel'))),
  ...header,
);
