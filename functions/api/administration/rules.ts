import type * as z from 'zod';
import type { Result } from '../../../shared/application/refusals.ts';
import type { VersionLine } from '../../../shared/application/rules/port.ts';
import type * as request from '../../../shared/contracts/requests/rules.ts';
import type { Actor } from '../../../shared/domain/case/actor.ts';
import type { Answer, Deps, Frozen, Input } from '../../http/handler.ts';

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

/** The version that is to be changed, by whom, and the edition they have seen. */
const changeOf = ({ actor, params, expectedVersion }: OfVersion) => ({
  actor,
  ...params,
  ...(expectedVersion !== undefined && { expectedVersion }),
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

export const draftRule = async (
  { actor, params, body: { from, content } }: OfRule<BodyOf<typeof request.draftRule>>,
  { app }: Deps,
) =>
  versionAnswer(
    await app.draftRule({
      actor,
      ...params,
      ...(from !== undefined && { from }),
      ...(content && { content }),
    }),
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

export const retireRule = async (
  { actor, params, body }: OfRule<BodyOf<typeof request.retireRule>>,
  { app }: Deps,
) => versionAnswer(await app.retireRule({ actor, ...params, ...body }));
