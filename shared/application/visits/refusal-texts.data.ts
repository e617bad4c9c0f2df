import type { Bilingual } from '../../domain/text/bilingual.ts';
import type { VisitRefusal } from '../../domain/visits/index.ts';

const texts = {
  visit_firm_missing: {
    zh: '请填写走访企业的名称或统一社会信用代码，至少一项。',
    en: 'Say whom the visit was to: the firm’s name or its unified social credit code.',
  },
  visit_day_ahead: {
    zh: '走访日期不能晚于今天（上海时间）。请核对日期。',
    en: 'A visit cannot be dated after today (Shanghai). Check the day.',
  },
  visit_day_too_early: {
    zh: '走访日期早于机制启动（2024年10月）。请核对日期。',
    en: 'The day is before the mechanism began (October 2024). Check it.',
  },
  visit_wish_without_need: {
    zh: '只有“有需求”的走访才填写需求种类、金额和说明。请改为“有需求”，或清空这几项。',
    en: 'Kind, amount and words of a need belong to a visit with a need. Choose “has a need”, or clear them.',
  },
  visit_not_found: {
    zh: '没有这条走访记录，或不属于本机构。请从走访台账中选择。',
    en: 'There is no such visit, or it is not your organisation’s. Choose from the register of visits.',
  },
  visit_withdrawn: {
    zh: '这条走访记录已撤回，不再变更。仍需登记的，请新建一条。',
    en: 'This visit was withdrawn and does not change any more. Record a new one if there is need to.',
  },
  visit_unchanged: {
    zh: '更正后的内容与现有记录一致，无需更正。',
    en: 'What you sent is what the record says already: there is nothing to correct.',
  },
  visit_taken: {
    zh: '这次走访的需求已转入案件。请打开该案件继续办理。',
    en: 'The need of this visit is in a case already. Go on there.',
  },
  visit_no_need: {
    zh: '这次走访记录为没有融资需求。企业后来提出需求的，请先更正走访结果。',
    en: 'This visit says that the firm has no need. If it has one now, correct the visit first.',
  },
  visit_erased: {
    zh: '这条走访中的个人信息已删除，内容不能再更正。如又去过，请另记一次走访。',
    en: 'Personal data of this visit was erased, so what it says is not corrected any more. Record another visit if there was one.',
  },
  visit_other_organisation: {
    zh: '走访记录由登记它的机构更正或撤回。请联系该机构。',
    en: 'A visit is corrected and withdrawn by the organisation that recorded it. Ask them.',
  },
  visit_group_unknown: {
    zh: '请选择走访企业所在县区的工作专班，须在本行服务范围内。',
    en: 'Choose the work group of the county that the firm is in, among those your bank serves.',
  },
  visit_teammate_unknown: {
    zh: '同行人员须为本机构的在任人员。其他同行人请写在“其他同行人”中。',
    en: 'Teammates are people of your own organisation. Write others under “also came along”.',
  },
  visit_other_firm: {
    zh: '所选案件不是这家企业的，或已办结。请核对统一社会信用代码。',
    en: 'That case is not this firm’s, or it has ended. Compare the unified social credit codes.',
  },
  visits_too_wide: {
    zh: '所选时段太长，一次最多统计 48 个专班月。请缩短时段，或只看一个工作专班。',
    en: 'So much is not read at once: at most 48 months of work groups. Choose a shorter time, or one work group.',
  },
} as const satisfies Record<VisitRefusal, Bilingual> & Record<string, Bilingual>;

/** The sentences of refusals of visits. */
export const visitRefusalTexts = () => texts;
