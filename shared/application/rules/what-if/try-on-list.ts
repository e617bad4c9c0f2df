import type { Actor } from '../../../domain/case/actor.ts';
import type { CaseFile } from '../../../domain/case/state.ts';
import type { ImportRowResult } from '../../imports/port.ts';
import { type Application, judgeRow } from '../../imports/row-rules.ts';
import { type ImportDeps, readList } from '../../imports/start-import.ts';
import { letOthersIn } from '../../jobs/work-in-slices.ts';
import { done, refused } from '../../refusals.ts';
import { draftBook, type WhatIfDeps } from './draft-book.ts';
import type { WhatIfListUses } from './port.ts';
import { type Tryable, trialOf } from './trial.ts';

const sliceRows = 250;
/** An answer a person can read; how many there are is said. */
const mostRefused = 50;

/**
 * 试算 over a list: 1 the file is read as for an import, and each row judged by itself (that a firm has an open case is no
 * matter here); 2 rows that can be read are judged by both books as firms that apply today. Nothing is written.
 */
export const tryRuleOnList = async (
  deps: ImportDeps & WhatIfDeps,
  { actor, of, format, content }: Parameters<WhatIfListUses['tryRuleOnList']>[0],
): ReturnType<WhatIfListUses['tryRuleOnList']> => {
  const regionId = deps.rules.regionOf(actor.orgId);
  if (regionId === undefined) return refused('unknown_region');
  const book = await draftBook(deps, actor, of);
  if (!book.ok) return book;
  const list = await readList(deps, { actor, format, content });
  if (!list.ok) return list;
  const { rows, rules } = list.value;
  const at = deps.clock.now();
  const trial = trialOf(deps, book.value);
  const refusedRows: ImportRowResult[] = [];
  for (let from = 0; from < rows.length; from += sliceRows) {
    const slice: Tryable[] = [];
    for (const row of rows.slice(from, from + sliceRows)) {
      const judged = judgeRow(row, rules);
      if (judged.ok)
        slice.push({
          row: judged.row,
          isNamed: true,
          file: asApplying(judged.application, judged.row, regionId, actor, at),
        });
      else refusedRows.push({ row: judged.row, problems: judged.problems });
    }
    trial.add(slice);
    await letOthersIn();
  }
  return done({
    ...trial.result(true),
    list: { total: rows.length, refused: refusedRows.slice(0, mostRefused) },
  });
};

/** The row as the case it would be on the day it is opened. */
const asApplying = (
  { applicant, need, consent }: Application,
  row: number,
  regionId: string,
  actor: Actor,
  at: number,
): CaseFile => ({
  id: `row-${row}`,
  orgId: actor.orgId,
  regionId,
  channel: 'list',
  openedAt: at,
  openedBy: actor,
  run: 1,
  version: 0,
  enteredStageAt: at,
  applicant,
  need,
  ...(consent && { consent }),
  screenings: [],
  rounds: [],
  triages: [],
  diagnoses: [],
  prescriptions: [],
  phase: { stage: 'intake' },
});
