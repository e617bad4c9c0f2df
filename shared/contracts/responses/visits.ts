import * as z from 'zod';
import { actorKinds } from '../../domain/case/actor.ts';
import { identityKinds } from '../../domain/identity/index.ts';
import { visitNeeds, visitStandings, visitWays } from '../../domain/visits/index.ts';
import { lazily } from '../lazily.ts';
import { storedDate } from '../values/civil-date.ts';
import { moment } from '../values/moment.ts';
import { maybeFlag, maybeNumber, maybeText, plainNumber, plainText, plainTexts } from './plain.ts';

const names = () => z.record(z.string(), z.string());
const acted = () => z.object({ kind: z.enum(actorKinds), orgId: plainText, personId: plainText });

const said = () => ({
  firm: z.object({
    name: maybeText,
    identity: z.object({ kind: z.enum(identityKinds), code: plainText }).optional(),
  }),
  on: storedDate,
  teammates: plainTexts,
  companions: maybeText,
  need: z.enum(visitNeeds),
  wish: z.object({ purpose: maybeText, amountFen: maybeNumber, text: maybeText }).optional(),
  contact: z.object({ name: maybeText, phone: maybeText }).optional(),
  note: maybeText,
});

/** What was done to the record. */
const act = () =>
  z.object({
    type: z.enum(['recorded', 'corrected', 'withdrawn', 'taken', 'erased', 'succeeded']),
    said: z.object(said()).optional(),
    reason: maybeText,
    way: z.enum(visitWays).optional(),
    caseId: maybeText,
    basis: maybeText,
    reference: maybeText,
  });

/** 走访, with what its reader may know beside it. */
export const visitView = lazily(() =>
  z
    .object({
      visit: z.object({
        ...said(),
        id: plainText,
        group: plainText,
        by: acted(),
        org: maybeText,
        at: moment,
        state: z.enum(['recorded', 'withdrawn']),
        slipId: maybeText,
        taken: z.object({ way: z.enum(visitWays), caseId: plainText }).optional(),
        erased: maybeFlag,
        version: plainNumber,
        records: z.array(
          z.object({ seq: plainNumber, at: moment, by: acted(), act: act(), hash: plainText }),
        ),
      }),
      names: names(),
      earlier: z
        .array(
          z.object({
            id: plainText,
            on: storedDate,
            orgId: plainText,
            personId: plainText,
            need: z.enum(visitNeeds),
          }),
        )
        .meta({
          description:
            '同企业的其他走访，限本人可见的 / other visits to this firm, as far as the reader may see them',
        }),
      chainWhole: z.boolean(),
      openCaseId: maybeText,
    })
    .register(z.globalRegistry, { id: 'VisitView' }),
);

const figures = () =>
  z.object({
    visits: plainNumber,
    firms: plainNumber,
    needFirms: plainNumber,
    waiting: plainNumber,
    byBanks: plainNumber,
    sameDay: plainNumber,
  });
const valueCounts = () => z.record(z.string(), z.number());

/** 走访台账. */
export const visitPage = lazily(() =>
  z
    .object({
      from: storedDate,
      to: storedDate,
      figures: figures(),
      rows: z.array(
        z.object({
          id: plainText,
          group: plainText,
          orgId: plainText,
          personId: plainText,
          teammates: plainTexts.optional(),
          on: storedDate,
          at: moment,
          name: maybeText,
          code: maybeText,
          need: z.enum(visitNeeds),
          purpose: maybeText,
          amountFen: maybeNumber,
          caseId: maybeText,
          standing: z.enum(visitStandings),
          again: maybeFlag,
        }),
      ),
      total: plainNumber,
      counts: z.object({
        need: valueCounts(),
        standing: valueCounts(),
        org: valueCounts(),
        person: valueCounts(),
        purpose: valueCounts(),
        again: valueCounts(),
      }),
      names: names(),
      cursor: z.string().optional(),
      changed: z.boolean().optional(),
    })
    .register(z.globalRegistry, { id: 'VisitPage' }),
);

/** 走访统计. */
export const visitFigures = lazily(() =>
  z
    .object({
      from: storedDate,
      to: storedDate,
      groups: z.array(z.object({ orgId: plainText, figures: figures() })),
      total: figures().optional(),
      /** More months of work groups than are counted at once: nothing was. */
      tooWide: z.literal(true).optional(),
    })
    .register(z.globalRegistry, { id: 'VisitFigures' }),
);

/** 已知企业. */
export const knownFirms = lazily(() =>
  z
    .object({ firms: z.array(z.object({ name: plainText, code: maybeText, open: z.boolean() })) })
    .register(z.globalRegistry, { id: 'KnownFirms' }),
);

/** 关联走访. */
export const caseVisits = lazily(() =>
  z
    .object({
      visits: z.array(
        z.object({
          id: plainText,
          on: storedDate,
          at: moment,
          orgId: plainText,
          personId: plainText,
          need: z.enum(visitNeeds),
          way: z.enum(visitWays).optional(),
        }),
      ),
      names: names(),
    })
    .register(z.globalRegistry, { id: 'CaseVisits' }),
);
