import type * as z from 'zod';
import { done } from '../../../shared/application/refusals.ts';
import type * as bodies from '../../../shared/contracts/requests/document.ts';
import type { Actor } from '../../../shared/domain/case/actor.ts';
import type { Deps, Input } from '../../http/handler.ts';
import { bodyOf } from '../cases/body-of.ts';
import { answered, circumstances } from '../cases/give-command.ts';

type OfCase<Body> = Input<{ readonly caseId: string }, unknown, Body, Actor>;
type OfDocument<Body> = Input<{ readonly caseId: string; readonly documentId: string }, unknown, Body, Actor>;

export const askUpload = async (
  { actor, params, body, newId }: OfCase<z.output<typeof bodies.askUpload>>,
  { app }: Deps,
) => {
  const document = { id: newId('doc'), ...body };
  return bodyOf(await app.askUpload({ caseId: params.caseId, actor, document }), (granted) => granted);
};

export const fileDocument = async (input: OfDocument<z.output<typeof bodies.fileDocument>>, { app }: Deps) =>
  answered(await app.fileDocument({ ...input.params, ...circumstances(input) }));

export const removeDocument = async (
  input: OfDocument<z.output<typeof bodies.removeDocument>>,
  { app }: Deps,
) =>
  answered(await app.removeDocument({ ...input.params, reason: input.body.reason, ...circumstances(input) }));

/** That somebody was given the file is on record by ids; the link itself never is. */
export const documentLink = async ({ actor, params }: OfDocument<unknown>, { app, log }: Deps) => {
  const result = await app.documentLink(actor, params.caseId, params.documentId);
  if (!result.ok) return result;
  const { kind, orgId } = actor;
  // The organisation of an enterprise is its identity code, which for some is a person's.
  log('document_link_given', { ...params, kind, ...(kind !== 'enterprise' && { orgId }) });
  return done({ body: result.value });
};
