export default {
  'nav.administration': '管理',
  'section.operations': '运维',
  'frame.label': '管理的各部分',
} as const;
