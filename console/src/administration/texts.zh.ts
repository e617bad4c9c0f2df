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
  'frame.label': '管理的各部分',
} as const;
