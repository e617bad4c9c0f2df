import type * as z from 'zod';
import type { CommandAnswer } from '../../../shared/application/cases/port.ts';
import type { Result } from '../../../shared/application/refusals.ts';
import type { caseFilter } from '../../../shared/contracts/requests/list-query.ts';
import type { commandAnswer } from '../../../shared/contracts/responses/case-view.ts';
import type { Actor } from '../../../shared/domain/case/actor.ts';
import type { Command } from '../../../shared/domain/case/commands.ts';
import type { Answer, Handler, Input } from '../../http/handler.ts';
import { filterOf } from './list-filter.ts';

type Out = z.output<typeof commandAnswer>;
type Asked<Params, Body> = Input<Params, unknown, Body, Actor>;
type OfCase = { readonly caseId: string };
type Filter = z.output<typeof caseFilter>;

/** A handler that turns a checked request into one command on the case in its path. */
export const giveCommand =
  <Body, Params extends OfCase = OfCase>(
    commandOf: (input: Asked<Params, Body>) => Command,
  ): Handler<Params, unknown, Body, Actor, Out> =>
  async (input, { app }) =>
    answered(
      await app.execute({ caseId: input.params.caseId, command: commandOf(input), ...circumstances(input) }),
    );

/** The same, as it is given to many cases of a list: only to those that still stand in it. */
export const giveListedCommand =
  <Body>(commandOf: (input: Asked<OfCase, Body>) => Command): Handler<OfCase, Filter, Body, Actor, Out> =>
  async (input, { app }) =>
    answered(
      await app.execute({
        caseId: input.params.caseId,
        command: commandOf(input),
        ...circumstances(input),
        listedBy: filterOf(input.query),
      }),
    );

/** Who, under which key, expecting which version. */
export const circumstances = ({ actor, idempotencyKey, expectedVersion }: Asked<unknown, unknown>) => ({
  actor,
  ...(idempotencyKey !== undefined && { idempotencyKey }),
  ...(expectedVersion !== undefined && { expectedVersion }),
});

export const answered = (result: Result<CommandAnswer>, location?: string): Result<Answer<Out>> => {
  if (!result.ok) return result;
  const { view, version, repeated } = result.value;
  return {
    ok: true,
    value: {
      body: { version, repeated, ...(view && { case: view }) },
      version,
      ...(location !== undefined && { location }),
    },
  };
};
