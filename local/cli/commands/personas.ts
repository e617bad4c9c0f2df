import { personasOf, type ServerOptions } from '../server-client.ts';
import type { ExitCode, Terminal } from '../terminal.ts';
import { textTable } from '../text-table.ts';

const headings = {
  zh: ['身份', '类型', '单位', '姓名'],
  en: ['Persona', 'Kind', 'Organisation', 'Name'],
} as const;

/** Who may be signed in as on the running server. */
export const listPersonas = async (options: ServerOptions, terminal: Terminal): Promise<ExitCode> => {
  const { language } = terminal;
  const rows = (await personasOf(options)).map(({ id, kind, orgId, name }) => [
    id,
    kind,
    orgId,
    name[language],
  ]);
  terminal.print(textTable(headings[language], rows));
  return 0;
};
