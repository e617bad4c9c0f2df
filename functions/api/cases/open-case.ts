import type * as z from 'zod';
import type { openByEnterprise, openByRegulator } from '../../../shared/contracts/requests/opening.ts';
import type { Actor } from '../../../shared/domain/case/actor.ts';
import type { CommandOf } from '../../../shared/domain/case/commands.ts';
import type { Deps, Input } from '../../http/handler.ts';
import { answered, circumstances } from './give-command.ts';

type Opening = Omit<CommandOf<'openCase'>, 'type' | 'caseId' | 'regionId'>;
type Asked<Body> = Input<unknown, unknown, Body, Actor>;

export const openByWorkGroup = (input: Asked<z.output<typeof openByRegulator>>, deps: Deps) =>
  open({ orgId: input.actor.orgId, ...input.body }, '/regulator/cases', input, deps);

export const apply = (input: Asked<z.output<typeof openByEnterprise>>, deps: Deps) =>
  open({ channel: 'self', ...input.body }, '/enterprise/cases', input, deps);

const open = async (opening: Opening, folder: string, input: Asked<unknown>, { app }: Deps) => {
  const caseId = input.newId('case');
  const command = { type: 'openCase' as const, caseId, ...opening };
  const result = await app.execute({ caseId, command, ...circumstances(input) });
  return answered(result, `${folder}/${caseId}`);
};
