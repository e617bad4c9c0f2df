import { civilDateOf } from '../../domain/time/index.ts';
import type { Deps } from '../deps.ts';
import type { CaseSheets } from '../ports/case-sheets.ts';
import { done, type Result, refused } from '../refusals.ts';
import { type ExportedCase, exportCases } from './export-cases.ts';
import { exportName } from './export-name.ts';
import type { ExportedFile, ExportRequest } from './port.ts';

/** A gateway passes on 6 MB an answer, in base64 a third less; with every bank asked a case takes below 1 KB. */
export const mostExported = 4000;

/** 导出案件 as a file: the cases of the list, whole or refused, never cut short without a word. */
export const writeExport = async (
  deps: Deps & { readonly sheets: CaseSheets },
  { actor, format, words, ...filter }: ExportRequest,
  most: number = mostExported,
): Promise<Result<ExportedFile>> => {
  const cases = await exportCases(deps, actor, filter);
  if (!cases.ok) return cases;
  let tooMany = false;
  async function* upToMost(all: AsyncIterable<ExportedCase>): AsyncIterable<ExportedCase> {
    let count = 0;
    for await (const one of all) {
      count += 1;
      tooMany = count > most;
      if (tooMany) return;
      yield one;
    }
  }
  const content = await deps.sheets.write(upToMost(cases.value), format, words);
  if (tooMany) return refused('too_many_to_export', { detail: { most } });
  const day = civilDateOf(deps.clock.now());
  return done({ name: `${exportName(actor.orgId, filter, day, words)}.${format}`, content });
};
