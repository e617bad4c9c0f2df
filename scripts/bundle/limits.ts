/**
 * Kilobytes of code a function may have. Size is a matter of hygiene, not of speed (docs/adr/0009): a limit is reached
 * when something came along that nobody meant to ship.
 */
export const bundleLimits: Readonly<Record<string, number>> = {
  'api-regulator': 300,
  'api-bank': 300,
  'api-enterprise': 300,
  'api-participant': 300,
  'api-signed-in': 60,
  'api-public': 60,
  // Readers and writers of spreadsheets are a third of it.
  'api-lists': 460,
  // The client of the file store is as large as all of the others.
  'api-documents': 540,
  'enter-phase': 300,
  announce: 300,
  // It takes files out when personal data is erased.
  ticker: 470,
  'resume-case': 300,
  'pre-token': 60,
  console: 60,
};
