import { textsOf } from '../i18n/texts.ts';

const zh = {
  title: '查询企业是否已由银行办理',
  note: '只告知有无银行在办，不告知是哪家银行、哪个案件。限贵行服务的县区、且企业同意向银行提供信息的；每次查询都有记录。',
  code: '统一社会信用代码',
  missing: '请填写统一社会信用代码',
  ask: '查询',
  'standing.none': '没有可告知的银行办理情况。',
  'standing.another': '已由其他银行办理。',
  'standing.yours': '已在本行办理，请在“收到的推荐”中查看。',
  left_other: '今天还可查询 {{count}} 次。',
} as const;

const en = {
  title: 'Is a firm with a bank already?',
  note: 'Tells whether a bank is at it, and neither which bank nor which case; for counties that your bank serves and firms that let banks have their data. Every question goes on record.',
  code: 'Unified social credit code',
  missing: 'Enter the unified social credit code',
  ask: 'Ask',
  'standing.none': 'With no bank, as far as may be told.',
  'standing.another': 'Already with another bank.',
  'standing.yours': 'With your bank: look among what was recommended to you.',
  left_one: 'You may ask {{count}} more time today.',
  left_other: 'You may ask {{count}} more times today.',
} as const;

export const { useText } = textsOf('firmStanding', zh, en);
