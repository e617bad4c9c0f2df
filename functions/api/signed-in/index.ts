import { signedInRoutes } from '../../../shared/contracts/routes/common.ts';
import type { Deps } from '../../http/handler.ts';
import { makeHandlerOf } from '../../http/make-handler.ts';
import * as account from './account.ts';
import * as inbox from './inbox.ts';
import * as leave from './leave.ts';
import { me } from './me.ts';
import { reference } from './reference.ts';
import * as reminders from './reminders.ts';

export const makeHandler = (deps: Deps) =>
  makeHandlerOf(
    'signedIn',
    signedInRoutes,
    { reference, me, ...account, ...inbox, ...reminders, ...leave },
    deps,
  );
