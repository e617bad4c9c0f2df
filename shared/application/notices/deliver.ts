import type { Item } from '../ports/table.ts';
import { deliverMail } from './deliver-mail.ts';
import { callHook } from './deliver-webhook.ts';
import { deliveryOf } from './delivery.ts';
import type { SendingDeps } from './send-notice.ts';

/** One delivery whose moment has come. */
export const deliver = (deps: SendingDeps, due: Item): Promise<void> =>
  deliveryOf(due).channel === 'mail' ? deliverMail(deps, due) : callHook(deps, due);
