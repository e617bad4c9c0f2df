/**
 * Kilobytes of code a function may have. Size is a matter of hygiene, not of speed (docs/adr/0009): a limit is reached
 * when something came along that nobody meant to ship. Code is plain ASCII: a Chinese character of a text takes six.
 */
export const bundleLimits: Readonly<Record<string, number>> = {
  // Whatever decides also writes whom it tells (docs/adr/0050), and says who has the case and what limits its stage.
  // Rules come from the table, so whatever goes by them also reads and checks them: 29 KB of readers (docs/adr/0032).
  // Who asks is looked up there too; lists, their views, figures and monthly reports are read by it as well.
  // Figures are kept by month (docs/adr/0049). The problem ledger is its work, and owners say more of their measures, which the
  // decider, its refusals and the contracts of every audience know (docs/adr/0056); reviews are held against evidence (0057).
  // Dates carry a ladder of reminders, 2 to 6 KB wherever cases are decided or told of (docs/adr/0058), and people move
  // them on record, 3 KB more (0061), or the notice of holidays does, which the ticker sees to.
  // Whatever decides writes each party's own part as well, and lists are made of those (docs/adr/0053), with saved views for
  // all who have such a list.
  // The calendar is made of lists, sessions, leave and questions, 4 to 7 KB, and whoever reads a case may be shown both readings
  // of a start, 2 KB (docs/adr/0074).
  // Cases are merged and told apart (docs/adr/0067), handed over (0068), minutes are voted on and signed (0072), and repayment is
  // planned to the fen: 10 to 40 KB for those who may. Offers are held to their products, contracts to their schemes, by all who
  // decide, 2 to 20 KB (0076, 0078).
  // The line of a studio is its work, 18 KB; the contracts and refusals of it are known to banks, which record visits too, 3 KB
  // (docs/adr/0060).
  // A city that agrees to move dates is asked and told, 2 KB wherever rules are read or cases decided (0077).
  // Follow-ups that sessions agree on, with their lists, dates and words, are 4 to 11 KB; cases
  // handed up to a city or a province 5 to 12 KB (docs/adr/0073).
  // Whatever decides plans reminders anew, 2 KB, which the ticker sees to (0075).
  'api-regulator': 854,
  'api-bank': 689,
  'api-enterprise': 650,
  'api-participant': 615,
  // Dates carry a ladder of reminders, 2 to 6 KB wherever cases are decided or told of (docs/adr/0058).
  // Visits are recorded and read by both who make them (docs/adr/0064), lists pushed by one and acknowledged by the other,
  // 12 to 19 KB, and finished by the ticker, 7 KB (docs/adr/0065).
  // Whatever decides asks who covers whom, and refuses leave in words (docs/adr/0062).
  // Departments are asked for facts and answer, 6 to 9 KB wherever cases are decided (docs/adr/0069).
  // Joint diagnoses are proposed, moved, begun and called off, 1 to 11 KB (docs/adr/0066); their minutes are signed and read by
  // everybody at the table, the enterprise too, which replies itself, 9 to 16 KB (0072).
  // Where notices of organisations are called, and what did not get through, are its work;
  // machine clients and what comes with a new version of the program are its work as well. Who leaves hands their cases over.
  'api-administration': 566,
  // The inbox, with the words of every notice in two languages, is 26 KB of it.
  // It tells the rules in force, which stand in the table: the table's client is two thirds of it.
  'api-signed-in': 414,
  // People enter leave here (docs/adr/0062).
  // It asks the decider of people and the register, plans invitations, binds, and keeps what it answered (docs/adr/0046).
  'api-invitations': 406,
  'api-public': 148,
  // Readers and writers of spreadsheets are a third of it, number formats in all languages 50 KB (docs/adr/0023).
  // Imports go by living rules (29 KB of readers), figures are exported by their definitions, and whatever refuses brings the
  // words of registers and accounts.
  // Exports are written to the file store, whose client is as large as all of the others (docs/adr/0043).
  // Figures are exported of months that are kept.
  'api-lists': 1042,
  // Rows of a list are compared with each other and with cases, 4 KB (0067).
  // The client of the file store is as large as all of the others; filing asks the decider, which brings the words of all
  // refusals in two languages (docs/adr/0021).
  'api-documents': 818,
  'enter-phase': 528,
  announce: 308,
  // It sends notices, with their words in two languages, and calls webhooks.
  // It takes files out when personal data is erased, and writes the sheets of exports piece by piece.
  ticker: 812,
  'resume-case': 290,
  'flow-stopped': 252,
  'pre-token': 5,
  console: 10,
};
