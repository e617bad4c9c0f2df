export default {
  'nav.overview': 'Overview',
  'nav.cases': 'Cases',
  'nav.sessions': 'Diagnoses',
  'nav.figures': 'Figures',
  'nav.imports': 'Import',
  'nav.operation': 'Operation',
  'nav.firms': 'Enterprise accounts',
  'cases.title': 'Cases',
  'cases.note': 'The cases of your jurisdiction; the due column marks what is about to be late',
  'cases.open': 'Open a case',
  'cases.empty.title': 'There is no case in your jurisdiction yet',
  'cases.empty.text':
    'Cases appear here once enterprises apply, you open one on a visit, or a list is imported.',
} as const;
