import type * as z from 'zod';
import type * as requests from '../../../shared/contracts/requests/firm-standing.ts';
import type { Actor } from '../../../shared/domain/case/actor.ts';
import type { Deps, Input } from '../../http/handler.ts';
import { bodyOf } from '../cases/body-of.ts';

type Asked = Input<unknown, unknown, z.output<typeof requests.askFirmStanding>, Actor>;

export const askFirmStanding = async ({ actor, body, idempotencyKey }: Asked, { app }: Deps) =>
  bodyOf(await app.askFirmStanding({ actor, idempotencyKey, ...body }), (answer) => answer);
