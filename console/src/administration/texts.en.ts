import type { Texts } from '../i18n/texts.ts';

export default {
  'nav.administration': 'Administration',
  'section.rules': 'Rules',
  'section.people': 'Organisations and people',
  'section.log': 'Log',
  'section.operations': 'Operation',
  'notYours.text':
    'This part is for: {{roles}}. You have no such role; where you need it, ask a system administrator to change your roles.',
  'notYours.or': ', ',
  'notYours.own': 'Your pages',
  'notYours.home': 'Back to the first page',
  'frame.label': 'Parts of the administration',
} as const satisfies Texts;
