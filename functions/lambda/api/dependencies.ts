import { idMaker } from '../../../shared/adapters/ids/make-id.ts';
import { referenceDataFrom } from '../../../shared/adapters/reference/reference-data.ts';
import { createApp } from '../../../shared/application/create-app.ts';
import type { CaseSheets } from '../../../shared/application/ports/case-sheets.ts';
import type { ListReader } from '../../../shared/application/ports/list-reader.ts';
import type { Deps } from '../../http/handler.ts';
import { caseDependencies } from '../aws/case-dependencies.ts';
import { leftToStream } from '../aws/left-to-stream.ts';
import { clock } from '../aws/table-dependencies.ts';
import { caseEnvironment } from '../environment.ts';
import { httpLog } from '../log/http-log.ts';

/** Only the work group imports and exports lists; other functions ship without readers and writers. */
const noLists: ListReader = { read: async () => ({ ok: false, reason: 'unreadable' }) };

const noSheets: CaseSheets = { write: async () => new Uint8Array() };

/** What an API function that works on cases stands on, bound once at cold start. */
export const apiDependencies = (lists: ListReader = noLists, sheets: CaseSheets = noSheets): Deps => {
  const { deps, shelf } = caseDependencies(caseEnvironment.parse(process.env), leftToStream);
  return {
    app: createApp({ ...deps, lists, sheets }),
    log: httpLog,
    makeId: idMaker(clock.now),
    reference: referenceDataFrom(shelf),
  };
};
