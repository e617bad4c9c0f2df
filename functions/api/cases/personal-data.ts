import type * as z from 'zod';
import { done } from '../../../shared/application/refusals.ts';
import { jsonType } from '../../../shared/contracts/media-types.ts';
import type * as personal from '../../../shared/contracts/requests/personal-data.ts';
import type { Actor } from '../../../shared/domain/case/actor.ts';
import type { Deps, Input } from '../../http/handler.ts';
import { giveCommand } from './give-command.ts';

type Body<Schema extends z.ZodType> = z.output<Schema>;

export const withdrawConsent = giveCommand<Body<typeof personal.withdrawConsent>>(({ body }) => ({
  type: 'withdrawConsent',
  ...body,
}));

export const recordConsentWithdrawal = giveCommand<Body<typeof personal.recordConsentWithdrawal>>(
  ({ body }) => ({ type: 'withdrawConsent', ...body }),
);

export const requestErasure = giveCommand<Body<typeof personal.requestErasure>>(({ body }) => ({
  type: 'requestErasure',
  ...body,
}));

export const refuseErasure = giveCommand<Body<typeof personal.refuseErasure>>(({ body }) => ({
  type: 'refuseErasure',
  ...body,
}));

export const holdPersonalData = giveCommand<Body<typeof personal.holdPersonalData>>(({ body }) => ({
  type: 'holdPersonalData',
  ...body,
}));

export const erasePersonalData = giveCommand<Body<typeof personal.erasePersonalData>>(({ body }) => ({
  type: 'erasePersonalData',
  ...body,
}));

/** 我的个人信息: all cases of the enterprise that asks. */
export const ownPersonalInformation = async (
  { actor }: Input<unknown, unknown, unknown, Actor>,
  deps: Deps,
) => copyFor(deps, actor);

/** 个人信息副本 of one case, on a written request. */
export const personalInformationOf = async (
  { actor, params }: Input<{ readonly caseId: string }, unknown, unknown, Actor>,
  deps: Deps,
) => copyFor(deps, actor, params.caseId);

const copyFor = async ({ app, reference }: Deps, actor: Actor, caseId?: string) => {
  const { organisations } = await reference();
  const nameOf = (orgId: string) => organisations.find(({ id }) => id === orgId)?.name;
  const one = caseId !== undefined && { caseId };
  const result = await app.personalInformation({ actor, nameOf, ...one });
  if (!result.ok) return result;
  return done({ body: { name: '个人信息.json', mediaType: jsonType, content: result.value } });
};
