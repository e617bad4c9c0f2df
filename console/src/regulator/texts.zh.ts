export default {
  'nav.overview': '总览',
  'nav.cases': '案件',
  'nav.sessions': '会诊',
  'nav.figures': '统计',
  'nav.imports': '导入名单',
  'nav.operation': '运行状况',
  'nav.firms': '企业账户',
  'cases.title': '案件',
  'cases.note': '本辖区的在办案件，快到期的在期限一栏标出；已结案件在筛选中选择',
  'cases.open': '申报建档',
  'cases.empty.title': '辖区内还没有案件',
  'cases.empty.text': '企业自主申报、走访建档或导入名单后，案件会出现在这里。',
} as const;
