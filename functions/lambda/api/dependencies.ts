import { idMaker } from '../../../shared/adapters/ids/make-id.ts';
import { liveReferenceFrom } from '../../../shared/adapters/reference/reference-data.ts';
import type { RulesOf } from '../../../shared/adapters/rule-book/live-rules.ts';
import type { Shelf } from '../../../shared/adapters/rule-book/shelf.ts';
import { whoIsByTable } from '../../../shared/application/accounts/who-is.ts';
import type { App } from '../../../shared/application/app.ts';
import type { Deps as CaseDeps } from '../../../shared/application/deps.ts';
import { freshen } from '../../../shared/application/rules/freshness.ts';
import type { Deps } from '../../http/handler.ts';
import { caseDependencies } from '../aws/case-dependencies.ts';
import { leftToStream } from '../aws/left-to-stream.ts';
import { clock } from '../aws/table-dependencies.ts';
import { timedStirrings } from '../aws/timed-stirrings.ts';
import { apiEnvironment } from '../environment.ts';
import { httpLog } from '../log/http-log.ts';
import { appOf } from './app-of.ts';

/** How long a right that was taken away may still act (docs/adr/0040). */
const rightsKeptMs = 30_000;

/**
 * What an API function that works on cases stands on, bound once at cold start.
 *
 * @param usesOf the use cases that its routes ask for; no other ships with it
 * @param rulesOf the rules that these work with
 */
export const apiDependencies = (
  usesOf: (deps: CaseDeps & { readonly subjects: boolean }, shelf: () => Shelf) => Partial<App>,
  rulesOf: RulesOf,
): Deps => {
  const environment = apiEnvironment(process.env);
  const { deps: caseDeps, shelf } = caseDependencies(environment, leftToStream, rulesOf);
  const subjects = environment.PEOPLE === 'register';
  const deps = { ...caseDeps, subjects };
  const reference = liveReferenceFrom(shelf, clock.now);
  return {
    app: appOf(usesOf(deps, shelf)),
    log: httpLog,
    ...(subjects && { whoIs: whoIsByTable(deps, rightsKeptMs) }),
    makeId: idMaker(clock.now),
    reference: async (orgId) => {
      await freshen(deps);
      return reference(orgId);
    },
    stirrings: timedStirrings(),
  };
};
