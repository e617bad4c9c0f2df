import { idMaker } from '../../../shared/adapters/ids/make-id.ts';
import type { App } from '../../../shared/application/app.ts';
import type { Deps } from '../../http/handler.ts';
import { neverAsked } from '../aws/never-asked.ts';
import { httpLog } from '../log/http-log.ts';

/** What a function without access to the table stands on. */
export const tablelessDependencies = (): Deps => ({
  app: neverAsked<App>('use cases'),
  log: httpLog,
  makeId: idMaker(Date.now),
  reference: () => neverAsked('reference data'),
});
