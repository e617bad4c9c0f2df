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
  'gap.soon': 'The next year’s notice of holidays is missing: holidays are known until',
  'gap.passed': 'The year’s notice of holidays is missing: holidays were known until',
  'gap.text':
    'Dates beyond that day count weekends only and are provisional. Once the notice is in force, open cases are counted anew and whoever holds them is told.',
  'gap.enter': 'Enter the notice',
  'frame.label': 'Parts of the administration',
} as const satisfies Texts;
