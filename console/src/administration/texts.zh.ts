export default {
  'nav.administration': '管理',
  'section.rules': '规则',
  'section.people': '机构与人员',
  'section.log': '管理日志',
  'section.operations': '运维',
  'notYours.text': '这一部分由{{roles}}办理，您没有这个角色。需要时，请系统管理员变更您的角色。',
  'notYours.or': '、',
  'notYours.own': '您的页面',
  'notYours.home': '回到首页',
  'gap.soon': '下一年的放假安排尚未录入，节假日只到',
  'gap.passed': '新一年的放假安排尚未录入，节假日已过期，止于',
  'gap.text':
    '此后的期限只按周末推算，为暂定。放假通知录入并生效后，在办案件的暂定期限会重新计算，并通知承办方。',
  'gap.enter': '录入放假安排',
  'frame.label': '管理的各部分',
} as const;
