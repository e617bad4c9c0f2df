import type * as z from 'zod';
import type { Result } from '../../../shared/application/refusals.ts';
import type { VersionLine } from '../../../shared/application/rules/port.ts';
import type * as request from '../../../shared/contracts/requests/rules.ts';
import type { Actor } from '../../../shared/domain/case/actor.ts';
import type { Answer, Deps, Frozen, Input } from '../../http/handler.ts';
import { bodyOf } from '../cases/body-of.ts';

type Asked<Params extends z.ZodType, Query = unknown, Body = unknown> = Input<
  z.output<Params>,
  Query,
  Body,
  Actor
>;
type OfRule<Body = unknown> = Asked<typeof request.ofRule, unknown, Body>;
type OfVersion<Body = unknown> = Asked<typeof request.ofRuleVersion, unknown, Body>;
type BodyOf<Schema extends z.ZodType> = z.output<Schema>;

/** A version with its edition as ETag. */
const versionAnswer = <T extends VersionLine>(result: Result<T>): Result<Answer<T>> =>
  result.ok
    ? { ok: true, value: { body: result.value as Frozen<T>, version: result.value.edition } }
    : result;

/** Who asks, under which key. */
const askedBy = ({ actor, idempotencyKey }: Asked<z.ZodType>) => ({
  actor,
  ...(idempotencyKey !== undefined && { idempotencyKey }),
});

/** The version that is to be changed, by whom, and the edition they have seen. */
const changeOf = (input: OfVersion) => ({
  ...askedBy(input),
  ...input.params,
  ...(input.expectedVersion !== undefined && { expectedVersion: input.expectedVersion }),
});

/** A note that was left empty is none. */
const noted = ({ note }: { readonly note?: string | undefined }) => (note ? { note } : {});

export const listRules = async (
  { actor, query }: Asked<z.ZodType, z.output<typeof request.ruleListQuery>>,
  { app }: Deps,
) => {
  const result = await app.listRules(actor, query.kind);
  return result.ok ? { ok: true as const, value: { body: result.value } } : result;
};

export const ruleHistory = async ({ actor, params }: OfRule, { app }: Deps) => {
  const result = await app.ruleHistory(actor, params);
  return result.ok ? { ok: true as const, value: { body: result.value } } : result;
};

export const viewRule = async (
  { actor, params, query }: Asked<typeof request.ofRuleVersion, z.output<typeof request.ruleViewQuery>>,
  { app }: Deps,
) => versionAnswer(await app.viewRule(actor, params, query.validFrom));

export const draftRule = async (input: OfRule<BodyOf<typeof request.draftRule>>, { app }: Deps) => {
  const { from, like, offered, content } = input.body;
  return versionAnswer(
    await app.draftRule({
      ...askedBy(input),
      ...input.params,
      ...(from !== undefined && { from }),
      ...(like !== undefined && { like }),
      ...(offered !== undefined && { offered }),
      ...(content && { content }),
    }),
  );
};

export const ruleOffers = async ({ actor }: Asked<z.ZodType>, { app }: Deps) =>
  bodyOf(await app.ruleOffers(actor), (offers) => offers as Frozen<typeof offers>);

export const declineRuleOffer = async (
  input: OfRule<BodyOf<typeof request.declineRuleOffer>>,
  { app }: Deps,
) =>
  bodyOf(
    await app.declineRuleOffer({ ...askedBy(input), ...input.params, ...input.body }),
    (offer) => offer as Frozen<typeof offer>,
  );

export const saveRule = async (input: OfVersion<BodyOf<typeof request.saveRule>>, { app }: Deps) =>
  versionAnswer(
    await app.saveRule({ ...changeOf(input), content: input.body.content, ...noted(input.body) }),
  );

export const submitRule = async (input: OfVersion<BodyOf<typeof request.submitRule>>, { app }: Deps) =>
  versionAnswer(
    await app.submitRule({ ...changeOf(input), validFrom: input.body.validFrom, ...noted(input.body) }),
  );

export const returnRule = async (input: OfVersion<BodyOf<typeof request.returnRule>>, { app }: Deps) =>
  versionAnswer(await app.returnRule({ ...changeOf(input), ...input.body }));

export const approveRule = async (input: OfVersion<BodyOf<typeof request.approveRule>>, { app }: Deps) =>
  versionAnswer(await app.approveRule({ ...changeOf(input), ...input.body }));

export const discardRule = async (input: OfVersion, { app }: Deps) =>
  versionAnswer(await app.discardRule(changeOf(input)));

export const askRuleWithdrawal = async (
  input: OfVersion<BodyOf<typeof request.askRuleWithdrawal>>,
  { app }: Deps,
) => versionAnswer(await app.askRuleWithdrawal({ ...changeOf(input), ...input.body }));

export const dropRuleWithdrawal = async (input: OfVersion, { app }: Deps) =>
  versionAnswer(await app.dropRuleWithdrawal(changeOf(input)));

export const withdrawRule = async (input: OfVersion, { app }: Deps) =>
  versionAnswer(await app.withdrawRule(changeOf(input)));

export const retireRule = async (input: OfRule<BodyOf<typeof request.retireRule>>, { app }: Deps) =>
  versionAnswer(await app.retireRule({ ...askedBy(input), ...input.params, ...input.body }));
