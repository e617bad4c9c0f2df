import type { Texts } from '../../i18n/texts.ts';

export default {
  'period.label': 'Period',
  'period.thisMonth': 'This month',
  'period.lastMonth': 'Last month',
  'period.thisYear': 'This year',
  'period.all': 'Cumulative (since October 2024)',
  'period.other': 'Other',
  'period.from': 'From',
  'period.to': 'To',
  'service.title': 'Service of banks',
  'service.own': 'How your bank answers',
  'service.note': 'By the day of recommendation, with what became of it; silence is no decline',
  'service.caption': 'Recommended from {{from}} to {{to}}',
  'service.figure': 'Figure',
  'service.none': '—',
  'service.empty': 'No recommendations',
  'service.emptyText': 'No case was recommended to a bank in this period. Choose another.',
  'service.reasons': 'Reasons of declines (the primary one)',
  'service.reason': 'Reason',
  'service.days': '{{days}} days',
} as const satisfies Texts;
