import { signedInForms } from '../../../shared/contracts/routes/signed-in.form.ts';
import type { Deps } from '../../http/handler.ts';
import { makeHandlerOf } from '../../http/make-handler.ts';
import { reference } from './reference.ts';

export const makeHandler = (deps: Deps) => makeHandlerOf('signedIn', signedInForms, { reference }, deps);
