export default {
  title: '案件移交',
  note: '企业迁往他县时，由办理的专班申请移交，接收的专班答复。',
  incoming: '待本专班答复',
  outgoing: '待对方答复',
  handedOver: '已移交',
  none: '没有移交的案件',
  noneText: '在案件页“更多”中可以申请移交。',
  from: '来自{{org}}',
  to: '移交{{org}}',
  reason: '理由：{{reason}}',
  answer: '查看并答复',
  toAnswer_other: '有 {{count}} 件案件等待本专班答复是否接收',
} as const;
