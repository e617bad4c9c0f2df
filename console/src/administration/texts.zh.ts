export default {
  'nav.administration': '管理',
  'section.rules': '规则',
  'section.people': '机构与人员',
  'section.log': '管理日志',
  'section.operations': '运维',
  'frame.label': '管理的各部分',
} as const;
