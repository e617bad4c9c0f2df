export default {
  'nav.administration': '管理',
  'frame.label': '管理的各部分',
} as const;
