import { makeS3ExportFiles } from '../../../shared/adapters/files/s3/s3-export-files.ts';
import { makeCaseSheets } from '../../../shared/adapters/lists/case-sheets.ts';
import { liveReferenceFrom } from '../../../shared/adapters/reference/reference-data.ts';
import type { Shelf } from '../../../shared/adapters/rule-book/shelf.ts';
import type { Deps } from '../../../shared/application/deps.ts';
import { sheetWordsFrom } from '../../../shared/application/exports/sheet-words.ts';
import type { ExportDeps } from '../../../shared/application/exports/uses.ts';
import { filesEnvironment } from '../environment.ts';
import { fileClient } from './file-client.ts';

/** What exports stand on beside what every use case does: the bucket, the writers, and names in words. */
export const exportDependencies = (deps: Deps, shelf: () => Shelf): ExportDeps => {
  const environment = filesEnvironment(process.env);
  const store = { client: fileClient(environment), bucket: environment.FILES_BUCKET, clock: deps.clock };
  const reference = liveReferenceFrom(shelf, deps.clock.now);
  return {
    ...deps,
    sheets: makeCaseSheets(),
    exportFiles: makeS3ExportFiles(store),
    sheetWords: async (language) => sheetWordsFrom(reference(), language),
  };
};
