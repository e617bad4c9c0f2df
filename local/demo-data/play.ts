import type { MakeId } from '../../shared/application/ports/make-id.ts';
import type { Result } from '../../shared/application/refusals.ts';
import type { Applicant } from '../../shared/domain/case/applicant.ts';
import type { Runtime } from '../runtime/open-runtime.ts';
import { actorOf } from './actors.ts';
import { fileDemoDocument } from './file-demo-document.ts';
import type { Act, Deed } from './story.ts';

type Stage = {
  readonly runtime: Runtime;
  readonly makeId: MakeId;
  readonly applicants: ReadonlyMap<string, Applicant>;
};

export const caseIdOf = (makeId: MakeId, story: string): string => idOf(makeId, 'case', story);

const idOf = (makeId: MakeId, prefix: string, name: string): string =>
  makeId({ prefix, actor: actorOf('demo'), idempotencyKey: name, purpose: 'demo data' });

/** Plays one act through the use cases, as the API would. A refusal is a fault of the stories. */
export const playAct = async ({ runtime, makeId, applicants }: Stage, act: Act): Promise<void> => {
  const { app } = runtime;
  const { deed } = act;
  // An enterprise is named in a story by the key of its applicant.
  const actor = actorOf(applicants.get(act.by)?.identity.code ?? act.by);
  const caseId = (story: string) => caseIdOf(makeId, story);
  const answered = async (): Promise<Result<unknown>> => {
    switch (deed.kind) {
      case 'command':
        return app.execute({ caseId: caseId(deed.of), command: deed.command, actor });
      case 'convene': {
        const sessionId = idOf(makeId, 'session', deed.session);
        return app.convene({ actor, sessionId, ...deed.request, caseIds: deed.of.map(caseId) });
      }
      case 'conduct': {
        const sessionId = idOf(makeId, 'session', deed.session);
        const how = { disposition: 'held', recommendAgain: true } as const;
        return app.conduct({ actor, sessionId, caseId: caseId(deed.of), ...how, ...deed.request });
      }
      case 'closeSession':
        return app.closeSession(actor, idOf(makeId, 'session', deed.session), {
          attended: deed.attended,
        });
      case 'document': {
        const documentId = idOf(makeId, 'doc', `${deed.of} ${deed.document.title}`);
        return fileDemoDocument(runtime, actor, { caseId: caseId(deed.of), documentId }, deed.document);
      }
      case 'list': {
        const batchId = idOf(makeId, 'batch', deed.list);
        const { bankId } = deed;
        const wanted = deed.of.map(({ story, ...item }) => ({ caseId: caseId(story), ...item }));
        const kind = bankId === undefined ? 'application' : 'recommendation';
        const drafted = await app.draftBatch({ actor, batchId, kind, bankId, wanted });
        if (!drafted.ok) return drafted;
        const pushed = await app.pushBatch({ actor, batchId });
        if (pushed.ok && pushed.value.refused.length > 0)
          throw new Error(`Demo data, ${describe(deed)}: ${JSON.stringify(pushed.value.refused)}`);
        return pushed;
      }
      case 'acknowledgeList':
        return app.acknowledgeBatch({ actor, batchId: idOf(makeId, 'batch', deed.list) });
      case 'visit': {
        const visitId = idOf(makeId, 'visit', deed.visit);
        return app.recordVisit({ actor, visitId, said: deed.said });
      }
      case 'addStudio':
        return app.addStudio({ actor, studioId: idOf(makeId, 'studio', deed.studio), said: deed.said });
      case 'giveSlip': {
        const [studioId, slipId] = [idOf(makeId, 'studio', deed.studio), idOf(makeId, 'slip', deed.slip)];
        return app.giveSlip({ actor, studioId, slipId, said: deed.said });
      }
      case 'callNext': {
        const studioId = idOf(makeId, 'studio', deed.studio);
        return app.callNext({ actor, studioId, desk: deed.desk, idempotencyKey: `demo ${deed.at}` });
      }
      case 'endSlip': {
        const request = { actor, slipId: idOf(makeId, 'slip', deed.slip) };
        return deed.as === 'served' ? app.serveSlip(request) : app.missSlip(request);
      }
      default:
        return deed satisfies never;
    }
  };
  const result = await answered();
  if (!result.ok) throw new Error(`Demo data, ${describe(deed)}: ${JSON.stringify(result.refusal)}`);
};

const describe = (deed: Deed): string => {
  switch (deed.kind) {
    case 'command':
      return `${deed.of} ${deed.command.type}`;
    case 'document':
      return `${deed.of} ${deed.document.title}`;
    case 'list':
    case 'acknowledgeList':
      return `${deed.kind} ${deed.list}`;
    case 'visit':
      return `${deed.kind} ${deed.visit}`;
    case 'addStudio':
    case 'callNext':
      return `${deed.kind} ${deed.studio}`;
    case 'giveSlip':
    case 'endSlip':
      return `${deed.kind} ${deed.slip}`;
    default:
      return `${deed.kind} ${deed.session}`;
  }
};
