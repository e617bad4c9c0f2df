import type { Texts } from '../i18n/texts.ts';

export default {
  'nav.administration': 'Administration',
  'section.rules': 'Rules',
  'section.people': 'Organisations and people',
  'section.log': 'Log',
  'section.operations': 'Operation',
  'frame.label': 'Parts of the administration',
} as const satisfies Texts;
