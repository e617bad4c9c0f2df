/**
 * Kilobytes of code a function may have. Size is a matter of hygiene, not of speed (docs/adr/0009): a limit is reached
 * when something came along that nobody meant to ship.
 */
export const bundleLimits: Readonly<Record<string, number>> = {
  // Rules come from the table, so whatever goes by them also reads and checks them: 29 KB of readers (docs/adr/0032).
  // Who asks is looked up there too; lists, their views, figures and monthly reports are read by it as well.
  'api-regulator': 570,
  'api-bank': 490,
  'api-enterprise': 525,
  'api-participant': 490,
  // Machine clients and what comes with a new version of the program are its work as well.
  'api-administration': 500,
  // It tells the rules in force, which stand in the table: the table's client is two thirds of it.
  'api-signed-in': 350,
  // It asks the decider of people and the register, plans invitations, and binds.
  'api-invitations': 430,
  'api-public': 150,
  // Readers and writers of spreadsheets are a third of it, number formats in all languages 50 KB (docs/adr/0023).
  // Imports go by living rules (29 KB of readers), figures are exported by their definitions, and whatever refuses brings the
  // words of registers and accounts.
  // Exports are written to the file store, whose client is as large as all of the others (docs/adr/0043).
  'api-lists': 940,
  // The client of the file store is as large as all of the others; filing asks the decider, which brings the words of all
  // refusals in two languages (docs/adr/0021).
  'api-documents': 720,
  'enter-phase': 490,
  announce: 300,
  // It takes files out when personal data is erased, and writes the sheets of exports piece by piece.
  ticker: 680,
  'resume-case': 300,
  'flow-stopped': 300,
  'pre-token': 60,
  console: 60,
};
