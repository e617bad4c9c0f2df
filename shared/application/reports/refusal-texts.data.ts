import type { Bilingual } from '../../domain/text/bilingual.ts';

const texts = {
  report_of_nobody: {
    zh: '该机构及其下级没有工作专班，没有月报。请选择工作专班或其上级。',
    en: 'There is no work group at or below this organisation, so it has no report. Choose a work group or one above it.',
  },
  report_month: {
    zh: '月份请写成 2026-11 的样式，不早于 2024-10（机制启动）。',
    en: 'Please write the month like 2026-11; none is before 2024-10, when the mechanism began.',
  },
  report_month_running: {
    zh: '这个月还没有结束，数字不完整。请在次月报送。',
    en: 'This month is not over and its figures are not whole. File it in the month that follows.',
  },
  report_changed: {
    zh: '月报已被同事更新。请刷新后核对，再次提交。',
    en: 'A colleague has changed this report meanwhile. Reload, compare, and submit again.',
  },
  report_same: {
    zh: '与已报送的一致，无需更正。',
    en: 'It says what was filed already: there is nothing to correct.',
  },
  report_needs_reason: {
    zh: '这个月已经报送。再次报送是更正，请填写更正原因。',
    en: 'This month has been filed. To file again is to correct it: please say why.',
  },
  report_nothing_below: {
    zh: '下级还没有一家报送，没有可汇总的数字。请先催报。',
    en: 'Nobody below has filed yet, so there is nothing to add up. Remind them first.',
  },
  report_adds_up: {
    zh: '上级的月报由下级报送的汇总而成，不能直接填报。请由工作专班填报后报送。',
    en: 'A report above the work groups adds up what they filed, and nothing is entered in it. Have the work group enter and file it.',
  },
  report_too_large: {
    zh: '台账超过 135,000 件案件，一次报送放不下。请联系系统运维单位。',
    en: 'The register holds more than 135,000 cases, more than one filing can keep. Ask whoever operates the installation.',
  },
  report_columns: {
    zh: '请从列表中选择报表栏目，至少一栏，不能重复。',
    en: 'Choose the columns from the list: at least one, and none twice.',
  },
  report_due_day: {
    zh: '报送截止日由上级为下级设置，工作专班没有下级。请留空。',
    en: 'The day by which reports are due is set by a level above for those below. A work group leaves it empty.',
  },
  report_filed: {
    zh: '这个月已经报送，无需催报。请刷新后查看。',
    en: 'This month has been filed already; no reminder is needed. Reload to see it.',
  },
  report_not_found: {
    zh: '没有这份报送。请从报送记录中选择。',
    en: 'There is no such filing. Choose one from the list of filings.',
  },
} as const satisfies Record<string, Bilingual>;

export const reportRefusalTexts = () => texts;
