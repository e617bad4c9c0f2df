import type { Audience } from '../../shared/contracts/routes/route.ts';
import type { ApiHandler } from '../http/api-event.ts';
import type { Deps } from '../http/handler.ts';
import { makeHandler as bank } from './bank/index.ts';
import { makeHandler as enterprise } from './enterprise/index.ts';
import { makeHandler as participant } from './participant/index.ts';
import { makeHandler as publicApi } from './public/index.ts';
import { makeHandler as regulator } from './regulator/index.ts';
import { makeHandler as signedIn } from './signed-in/index.ts';

/** The handlers of all audiences in one process, as the embedded runtime serves them; on AWS each is its own function. */
export const makeHandlers = (deps: Deps): Readonly<Record<Audience, ApiHandler>> => ({
  regulator: regulator(deps),
  bank: bank(deps),
  enterprise: enterprise(deps),
  participant: participant(deps),
  signedIn: signedIn(deps),
  public: publicApi(deps),
});
