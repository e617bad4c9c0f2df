/**
 * Kilobytes of code a function may have. Size is a matter of hygiene, not of speed (docs/adr/0009): a limit is reached
 * when something came along that nobody meant to ship.
 */
export const bundleLimits: Readonly<Record<string, number>> = {
  'api-regulator': 470,
  'api-bank': 470,
  'api-enterprise': 470,
  'api-participant': 470,
  'api-administration': 470,
  'api-signed-in': 150,
  'api-public': 150,
  // Readers and writers of spreadsheets are a third of it, number formats in all languages 50 KB (docs/adr/0023).
  'api-lists': 610,
  // The client of the file store is as large as all of the others; filing asks the decider, which brings the words of all
  // refusals in two languages (docs/adr/0021).
  'api-documents': 680,
  'enter-phase': 470,
  announce: 300,
  // It takes files out when personal data is erased.
  ticker: 570,
  'resume-case': 300,
  'flow-stopped': 300,
  'pre-token': 60,
  console: 60,
};
