import applications from '../applications.json' with { type: 'json' };
import * as orders from '../orders.ts';
import type { Scenario } from '../scenario.ts';

const { applicant, need, consent } = applications.cultivation;
const group = 'wg-demo-east';
const firm = applicant.identity.code;

const tooYoung = orders.screen(
  {
    lawfulOperation: '2025 年 10 月成立，不足 12 个月',
    fixedPremises: '孵化中心工位，租约已核',
    genuineNeed: '有样机采购清单',
    goodCredit: '授权查询征信，无不良记录',
    lawfulUse: '采购样机部件，在经营范围内',
  },
  { standard: 'lawfulOperation', reasonCode: 'R12' },
);

/** Too young for the standards: coached, then on the cultivation list until it is old enough (mechanism.md §4.3 R12). */
export const cultivation: Scenario = {
  id: 'cultivation',
  title: {
    zh: '成立不足一年：先辅导，再转入培育，约定复查日期',
    en: 'Not a year old: coached, then put on the cultivation list with a review date',
  },
  orgId: group,
  identityCode: firm,
  opening: {
    at: '2026-06-15T20:10',
    by: firm,
    order: { path: '/cases', body: { orgId: group, applicant, need, consent } },
  },
  steps: [
    { id: 'screen', at: '2026-06-16T10:00', by: group, leaves: 'Screened', order: tooYoung },
    {
      id: 'coach',
      at: '2026-06-17T09:30',
      by: group,
      leaves: 'TriageDecided',
      order: orders.triage({
        route: 'coaching',
        note: '成立时间要等，账目可以先理好',
        prescriptions: [
          {
            code: 'RX16',
            measure: '建立规范账套和研发台账，专班派员辅导',
            ownerOrgId: firm,
            dueOn: '2026-07-10',
          },
        ],
      }),
    },
    {
      id: 'books',
      at: '2026-07-08T15:00',
      by: firm,
      leaves: 'PrescriptionSettled',
      order: orders.settle('RX16', firm, '账套和研发台账已建立，专班已验收'),
    },
    { id: 'screen-again', at: '2026-07-09T10:00', by: group, leaves: 'Screened', order: tooYoung },
    {
      id: 'cultivate',
      at: '2026-07-10T09:30',
      by: group,
      leaves: 'TriageDecided',
      order: orders.triage({
        route: 'cultivation',
        note: '账目已规范；10 月 10 日满一年，届时复查',
        reviewOn: '2026-10-12',
      }),
    },
  ],
};
