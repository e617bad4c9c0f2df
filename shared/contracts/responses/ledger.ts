import * as z from 'zod';
import { helpedAnswers } from '../../domain/case/diagnosis.ts';
import { stages } from '../../domain/case/stages.ts';
import { ledgerStates, traits } from '../../domain/ledger/index.ts';
import { lazily } from '../lazily.ts';
import { storedDate } from '../values/civil-date.ts';
import { moment } from '../values/moment.ts';
import { prescription } from './diagnosis.ts';
import { plainNumber, plainText, plainTexts } from './plain.ts';

const counts = lazily(() =>
  z
    .object({
      open: plainNumber,
      late: plainNumber,
      done: plainNumber,
      failed: plainNumber,
      waived: plainNumber,
      declined: plainNumber,
      cancelled: plainNumber,
      asked: plainNumber,
    })
    .register(z.globalRegistry, { id: 'LedgerCounts' }),
);

const row = lazily(() =>
  z
    .object({
      caseId: plainText,
      orgId: plainText,
      enterpriseName: plainText,
      stage: z.enum(stages),
      id: plainText,
      code: plainText,
      measure: plainText.meta({
        description: '措施，较长的只列开头 / the measure, of a long one its beginning',
      }),
      owner: plainText,
      on: storedDate,
      dueOn: storedDate,
      state: z.enum(ledgerStates),
      settledOn: storedDate.optional(),
      moreTime: storedDate.optional(),
      timesMoved: z.number().optional(),
      helped: z
        .object({ enterprise: z.enum(helpedAnswers).optional(), workGroup: z.enum(helpedAnswers).optional() })
        .optional(),
    })
    .register(z.globalRegistry, { id: 'LedgerRow' }),
);

const valueCounts = () => z.record(z.string(), z.number());

/** 问题台账. */
export const ledger = lazily(() =>
  z
    .object({
      at: moment,
      groups: z.array(z.object({ orgId: plainText, counts })),
      total: counts,
      page: z
        .object({
          rows: z.array(row),
          total: plainNumber,
          counts: z.object({ state: valueCounts(), owner: valueCounts(), code: valueCounts() }),
          cursor: z.string().optional(),
          changed: z.boolean().optional(),
        })
        .optional(),
    })
    .register(z.globalRegistry, { id: 'Ledger' }),
);

/** 我的处方. */
export const ownLedger = lazily(() =>
  z
    .object({
      measures: z.array(
        z.object({
          caseId: plainText,
          enterpriseName: plainText,
          stage: z.enum(stages),
          awaited: z.boolean(),
          prescription,
        }),
      ),
      cursor: z.string().optional(),
    })
    .register(z.globalRegistry, { id: 'OwnLedger' }),
);

/** 处方成效: how often each led where, from records alone. */
export const effects = lazily(() =>
  z
    .object({
      at: moment,
      asOf: storedDate,
      cases: plainNumber,
      prescriptions: z.array(
        z.object({
          code: plainText,
          given: plainNumber,
          done: plainNumber,
          failed: plainNumber,
          declined: plainNumber,
          dropped: plainNumber,
          open: plainNumber,
          medianDays: z.number().optional(),
          cases: plainNumber,
          lent: plainNumber,
          helped: z.object({ yes: plainNumber, partly: plainNumber, no: plainNumber }),
        }),
      ),
      reasons: z.array(
        z.object({
          code: plainText,
          cases: plainNumber,
          prescribed: plainNumber,
          repaired: plainNumber,
          lent: plainNumber,
        }),
      ),
    })
    .register(z.globalRegistry, { id: 'LedgerEffects' }),
);

/** 相似案件荐方. Days are calendar days. */
export const suggestions = lazily(() =>
  z
    .object({
      prescriptions: z.array(
        z.object({
          code: plainText,
          cases: plainNumber,
          lent: plainNumber,
          medianDays: plainNumber,
          ownerOrgId: z.string().optional(),
        }),
      ),
      similar: z.array(
        z.object({
          caseId: plainText,
          enterpriseName: plainText,
          shared: z.array(z.enum(traits)),
          reasons: plainTexts,
          measures: z.array(z.object({ code: plainText, ownerOrgId: plainText, days: plainNumber })),
          lentAfterDays: z.number().optional(),
        }),
      ),
    })
    .register(z.globalRegistry, { id: 'CaseSuggestions' }),
);
