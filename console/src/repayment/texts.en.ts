import type zh from './texts.zh.ts';

export default {
  title: 'Repayment plan',
  open: 'See the repayment plan',
  'drawn.true':
    'By what was paid out: interest runs from the day of each draw, and the day it is paid is not counted.',
  'drawn.false': 'Nothing was paid out yet: as if {{amount}} were drawn at once today.',
  contract:
    'Interest is exact to the fen. Fees of appraisal, guarantee or insurance are not in it; the bank’s contract counts.',
  method: 'Paid back by',
  dayCount: 'Interest counted',
  'stated.true': 'stated by the bank',
  'stated.false': 'not stated by the bank; try another',
  'method.equalInstalments': 'equal instalments',
  'method.equalPrincipal': 'equal principal',
  'method.interestOnly': 'interest monthly, principal at the end',
  'method.atMaturity': 'all at maturity',
  'dayCount.months': 'by months (days left over / 360)',
  'dayCount.actual365': 'calendar days / 365',
  'dayCount.actual360': 'calendar days / 360',
  number: 'No.',
  dueOn: 'Due on',
  due: 'Due in all',
  principal: 'Principal',
  interest: 'Interest',
  balance: 'Still owed',
  total: 'Total',
  caption: '{{count}} instalments at {{rate}} a year, in yuan',
} as const satisfies Record<keyof typeof zh, string>;
