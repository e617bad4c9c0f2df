import { createHash } from 'node:crypto';
import { leftToStream } from '../../functions/lambda/aws/left-to-stream.ts';
import { detectType } from '../../shared/adapters/files/detect-type.ts';
import { makeDiskFileStore } from '../../shared/adapters/files/disk/disk-file-store.ts';
import { makeCaseSheets, makeFigureSheets, makeListReader } from '../../shared/adapters/lists/index.ts';
import { liveReferenceFrom } from '../../shared/adapters/reference/reference-data.ts';
import { makeLiveRules } from '../../shared/adapters/rule-book/live-rules.ts';
import { makeRuleBook } from '../../shared/adapters/rule-book/rule-book.ts';
import type { Shelf } from '../../shared/adapters/rule-book/shelf.ts';
import { makeTrialRules } from '../../shared/adapters/rule-book/trial.ts';
import { createApp } from '../../shared/application/create-app.ts';
import type { Deps } from '../../shared/application/deps.ts';
import { exportHandler } from '../../shared/application/exports/export-handler.ts';
import { sheetWordsFrom } from '../../shared/application/exports/sheet-words.ts';
import type { Clock } from '../../shared/application/ports/clock.ts';
import type { Table } from '../../shared/application/ports/table.ts';

export const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** As on AWS: the marker rides in reads that are made anyway, and what it takes is counted with them. */
export const liveRulesOn = (table: Table, clock: Clock) =>
  makeLiveRules({ table, clock, hash, rulesOf: makeRuleBook, unseeded: 'nothing' });

/** The use cases as API functions have them, which leave the workflow to the stream. Files stand in a folder. */
export const appOn = (deps: Deps, shelf: () => Shelf, folder: string) => {
  const reference = liveReferenceFrom(shelf, deps.clock.now);
  const files = makeDiskFileStore({ folder, clock: deps.clock });
  const all = {
    ...deps,
    workflow: leftToStream,
    lists: makeListReader(),
    sheets: { ...makeCaseSheets(), ...makeFigureSheets() },
    sheetWords: async (language: 'zh' | 'en') => sheetWordsFrom(reference(), language),
    trial: makeTrialRules,
    files,
    exportFiles: files.exports,
    detectType,
  };
  return { app: createApp(all), reference, workOnExport: exportHandler(all) };
};
