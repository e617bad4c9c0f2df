export default {
  'nav.work': 'My work',
  'nav.overview': 'Overview',
  'nav.cases': 'Cases',
  'nav.sessions': 'Diagnoses',
  'nav.ledger': 'Problem ledger',
  'nav.figures': 'Figures',
  'nav.transfers': 'Hand-overs',
  'nav.duplicates': 'Probable duplicates',
  'nav.imports': 'Import',
  'nav.operation': 'Operation',
  'nav.firms': 'Enterprise accounts',
  'nav.visits': 'Visits',
  'nav.batches': 'Lists',
  'nav.firmsWaiting_one': 'Enterprise accounts, {{count}} registration to confirm',
  'nav.firmsWaiting_other': 'Enterprise accounts, {{count}} registrations to confirm',
  'cases.title': 'Cases',
  'cases.note':
    'Open cases of your jurisdiction, what is nearly due marked; ended cases are chosen with the filters',
  'cases.open': 'Open a case',
  'cases.empty.title': 'There is no case in your jurisdiction yet',
  'cases.empty.text':
    'Cases appear here once enterprises apply, you open one on a visit, or a list is imported.',
} as const;
