import * as z from 'zod';
import { enteredIds } from '../../domain/report/entered.ts';
import { reportStandings } from '../../domain/report/standing.ts';
import { lazily } from '../lazily.ts';
import { bilingual } from '../values/bilingual.ts';
import { storedDate } from '../values/civil-date.ts';
import { moment } from '../values/moment.ts';

/** Amounts in fen, shares in basis points, rates in hundredths of a basis point; absent where there is nothing to say. */
const cell = () =>
  z.object({ id: z.string(), month: z.number().optional(), cumulative: z.number().optional() });
const difference = () =>
  z.object({
    id: z.string(),
    of: z.enum(['month', 'cumulative']),
    before: z.number().optional(),
    after: z.number().optional(),
  });
const form = () =>
  z.object({ heading: z.string(), columns: z.array(z.string()), dueDay: z.number().optional() });
/** 走访 by records, as they stood when it was filed. */
const visitCounts = () =>
  z.object({
    visits: z.number(),
    firms: z.number(),
    needFirms: z.number(),
    waiting: z.number(),
    byBanks: z.number(),
    sameDay: z.number(),
  });
const said = () => ({
  form: form(),
  definitions: z.string(),
  cells: z.array(cell()),
  entered: z.array(z.object({ id: z.enum(enteredIds), value: z.number(), source: z.string() })),
  parts: z.array(z.object({ orgId: z.string(), seq: z.number(), hash: z.string() })).optional(),
  missing: z.array(z.string()).optional(),
  cases: z.number().optional(),
  visits: visitCounts().optional(),
});
const reminder = () => z.object({ at: moment, byOrgId: z.string(), times: z.number() });
const standing = () => ({ standing: z.enum(reportStandings), dueOn: storedDate.optional() });

/** 月报 as it stands, and as it was filed, newest first. */
export const report = lazily(() =>
  z
    .object({
      orgId: z.string(),
      month: z.string(),
      ...standing(),
      columns: z.array(
        z.object({
          id: z.string(),
          unit: z.enum(['firms', 'times', 'amount', 'balance', 'share', 'rate']),
          name: bilingual,
          formula: bilingual,
          entered: z.boolean(),
        }),
      ),
      form: form(),
      formVersion: z.number(),
      live: z.object(said()),
      differs: z.array(difference()),
      enteredVersion: z.number(),
      filings: z.array(
        z.object({
          ...said(),
          seq: z.number(),
          at: moment,
          signer: z.string(),
          hash: z.string(),
          corrects: z.object({ seq: z.number(), reason: z.string() }).optional(),
          differences: z.array(difference()),
        }),
      ),
      reminder: reminder().optional(),
      may: z.object({ prepare: z.boolean(), file: z.boolean(), remind: z.boolean() }),
    })
    .register(z.globalRegistry, { id: 'MonthlyReport' }),
);

/** 报送情况 of those below. */
export const reportsBelow = lazily(() =>
  z
    .object({
      reports: z.array(
        z.object({
          orgId: z.string(),
          ...standing(),
          filedAt: moment.optional(),
          signer: z.string().optional(),
          isCorrection: z.boolean().optional(),
          definitions: z.string().optional(),
          reminder: reminder().optional(),
        }),
      ),
    })
    .register(z.globalRegistry, { id: 'ReportsBelow' }),
);

export const savedForm = lazily(() => z.object({ form: form(), version: z.number() }));
