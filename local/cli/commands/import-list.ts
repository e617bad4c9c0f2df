import { createHash, randomUUID } from 'node:crypto';
import { importReport, importRows } from '../../../shared/contracts/responses/import.ts';
import type { ServerClient } from '../server-client.ts';
import type { ExitCode, Terminal } from '../terminal.ts';

export type ImportOptions = {
  /** Follow it until all rows are done. */
  readonly watch: boolean;
  /** Import a file again that was imported before. */
  readonly again: boolean;
  /** Waits between two looks; tests hand in one that does not. */
  readonly wait?: () => Promise<void>;
};

const lookEveryMs = 500;
const usualWait = () => new Promise<void>((resolve) => setTimeout(resolve, lookEveryMs));

const mediaTypes = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** An XLSX workbook is a zip archive, whatever the file is called. */
const formatOf = (content: Uint8Array): keyof typeof mediaTypes =>
  content[0] === 0x50 && content[1] === 0x4b ? 'xlsx' : 'csv';

/** The same file has the same key, so that a broken-off import is taken up and not repeated. */
const keyOf = (content: Uint8Array, again: boolean): string =>
  again ? randomUUID() : `list-${createHash('sha256').update(content).digest('hex')}`;

/** Imports a list of applications (名单导入) through the running server, and prints the rows that failed. */
export const importList = async (
  content: Uint8Array,
  { watch, again, wait = usualWait }: ImportOptions,
  client: ServerClient,
  terminal: Terminal,
): Promise<ExitCode> => {
  const upload = { content, type: mediaTypes[formatOf(content)], key: keyOf(content, again) };
  let report = importReport.parse(await client.upload('/regulator/imports', upload));
  const path = `/regulator/imports/${encodeURIComponent(report.id)}`;
  if (report.state === 'finished' && report.imported > 0)
    terminal.say({
      zh: '这份文件此前已导入过，以下是当时的结果。如需再次导入，请加 --again。',
      en: 'This file was imported before; this is what came of it. Use --again to import it once more.',
    });

  const bar = terminal.progress(watch ? report.total : 0);
  while (watch && report.state === 'running') {
    bar.at(report.imported + report.failed);
    await wait();
    report = importReport.parse(await client.get(path));
  }
  bar.at(report.imported + report.failed);
  bar.end();

  const { rows } = importRows.parse(await client.get(`${path}/rows?failedOnly=true`));
  for (const { row, problems } of rows) {
    for (const { field, zh, en } of problems) {
      const text = terminal.language === 'zh' ? zh : en;
      terminal.print(`${row}\t${field}\t${text}`);
    }
  }
  const { id, total, imported, failed } = report;
  terminal.say({
    zh: `导入 ${id}：共 ${total} 行，已建档 ${imported}，未导入 ${failed}${report.state === 'running' ? '，其余正在后台办理' : ''}。`,
    en: `Import ${id}: ${total} rows, ${imported} opened, ${failed} not imported${report.state === 'running' ? '; the rest goes on in the background' : ''}.`,
  });
  return failed === 0 ? 0 : 1;
};
