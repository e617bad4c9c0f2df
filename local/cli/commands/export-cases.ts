import { caseFile, type SheetWords } from '../../../shared/adapters/lists/index.ts';
import type { ExportedCase } from '../../../shared/application/exports/exported-case.ts';
import { reference } from '../../../shared/contracts/responses/reference.ts';
import { fetchCases } from '../fetch-cases.ts';
import type { ServerClient } from '../server-client.ts';
import { CliFailure, type ExitCode, type Language, type Terminal } from '../terminal.ts';
import { writeWhole } from '../write-whole.ts';

/** Writes the cases of the jurisdiction with their bank answers to a CSV or XLSX file. A file half written never stands. */
export const exportToFile = async (
  out: string,
  client: ServerClient,
  terminal: Terminal,
): Promise<ExitCode> => {
  const extension = /\.(csv|xlsx)$/i.exec(out)?.[1]?.toLowerCase();
  if (!extension)
    throw new CliFailure({
      zh: `--out 须以 .csv 或 .xlsx 结尾：${out}`,
      en: `--out must end in .csv or .xlsx: ${out}`,
    });
  const words = await wordsOf(client, terminal.language);
  let count = 0;
  const counted = async function* (): AsyncIterable<ExportedCase> {
    for await (const one of fetchCases(client)) {
      count += 1;
      yield one;
    }
  };
  await writeWhole(out, caseFile(counted(), extension === 'csv' ? 'csv' : 'xlsx', words));
  terminal.say({ zh: `已导出 ${count} 件案件到 ${out}。`, en: `${count} cases written to ${out}.` });
  return 0;
};

const namesInReference = reference.unwrap().pick({ organisations: true, products: true, reasons: true });

/** Names of organisations, products and reasons as the server knows them. */
const wordsOf = async (client: ServerClient, language: Language): Promise<SheetWords> => {
  const { organisations, products, reasons } = namesInReference.parse(await client.get('/meta'));
  const names = (entries: readonly (readonly [string, { readonly [l in Language]: string }])[]) => {
    const known = new Map(entries);
    return (id: string) => known.get(id)?.[language];
  };
  return {
    language,
    organisation: names(organisations.map(({ id, name }) => [id, name])),
    product: names(products.map(({ id, name }) => [id, name])),
    reason: names(reasons.map(({ code, name }) => [code, name])),
  };
};
