import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import writeWorkbook from 'write-excel-file/node';
import * as z from 'zod';
import { purposeNames } from '../../../shared/application/imports/choices.ts';
import { headingOf, requiredColumns } from '../../../shared/application/imports/columns.ts';
import { csvType, xlsxType } from '../../../shared/contracts/media-types.ts';
import { exportLink, exportReport } from '../../../shared/contracts/responses/export.ts';
import { importReport } from '../../../shared/contracts/responses/import.ts';
import { freshCode } from '../open-case.ts';
import { demand } from '../steps.ts';

const rowsInList = 3;
const patienceMs = 30_000;

/** Lists go in and out as bytes: a CSV and a workbook are imported by the ticker, cases exported as both. */
export const checkLists = async (
  apiAddress: string,
  token: string,
  tick: () => Promise<void>,
): Promise<string> => {
  const authorization = `Bearer ${token}`;
  const send = async (type: string, body: Uint8Array) => {
    const headers = { authorization, 'content-type': type, 'idempotency-key': randomUUID() };
    const response = await fetch(`${apiAddress}/regulator/imports`, { method: 'POST', headers, body });
    demand(
      response.status === 202,
      `a list is answered ${response.status}: ${await response.clone().text()}`,
    );
    const { id } = importReport.parse(await response.json());
    await finished(id);
  };
  const finished = async (id: string): Promise<void> => {
    const deadline = performance.now() + patienceMs;
    for (;;) {
      await tick();
      const response = await fetch(`${apiAddress}/regulator/imports/${id}`, { headers: { authorization } });
      const report = importReport.parse(await response.json());
      if (report.state === 'finished') {
        demand(report.imported === rowsInList, `${report.imported} of ${report.total} rows were imported`);
        return;
      }
      demand(performance.now() < deadline, `the import is still ${report.state}`);
      await pause(200);
    }
  };
  const order = async (path: string, body: object): Promise<unknown> => {
    const headers = {
      authorization,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    };
    const answer = await fetch(`${apiAddress}/regulator/exports${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    demand(answer.ok, `an export is answered ${answer.status}: ${await answer.clone().text()}`);
    return answer.json();
  };
  const fetchFile = async (format: string): Promise<Buffer> => {
    const { id } = exportReport.parse(await order('', { format }));
    for (const deadline = performance.now() + patienceMs; ; await pause(200)) {
      const view = await fetch(`${apiAddress}/regulator/exports/${id}`, { headers: { authorization } });
      const report = exportReport.parse(await view.json());
      if (report.state === 'ready') break;
      demand(performance.now() < deadline, `the export is still ${JSON.stringify(report)}`);
      await tick();
    }
    const { url } = exportLink.parse(await order(`/${id}/link`, {}));
    const response = await fetch(url);
    demand(response.ok, `the link to an export is answered ${response.status}`);
    return Buffer.from(z.instanceof(ArrayBuffer).parse(await response.arrayBuffer()));
  };

  await send(
    csvType,
    new TextEncoder().encode(
      list()
        .map((row) => row.join(','))
        .join('\r\n'),
    ),
  );
  const workbook = list().map((row) => row.map((value) => ({ value, type: String })));
  await send(xlsxType, await writeWorkbook(workbook).toBuffer());
  const csv = (await fetchFile('csv')).toString('utf8');
  demand(csv.includes(nameOf(1)), 'the cases of the list are not in the export');
  const xlsx = await fetchFile('xlsx');
  demand(xlsx.subarray(0, 2).toString('latin1') === 'PK', 'the exported workbook is no workbook');
  return `${2 * rowsInList} cases from two lists, ${csv.trim().split('\n').length - 1} lines out`;
};

const nameOf = (nth: number): string => `示例名单企业${nth}（虚构）`;

/** Headings, then the rows; cells that every list must have, and no comma in any of them. */
const list = (): readonly (readonly string[])[] => [
  requiredColumns.map(headingOf),
  ...Array.from({ length: rowsInList }, (_, nth) => [
    nameOf(nth + 1),
    freshCode(),
    'C3912',
    '2019-05-20',
    '300',
    '12',
    '采购原材料',
    purposeNames.workingCapital[0] ?? '',
  ]),
];
