import type { EnteredFigure } from '../../domain/report/entered.ts';
import type { Filing } from '../../domain/report/filing.ts';
import { type ReportForm, usualForm } from '../../domain/report/form.ts';
import type { Month } from '../../domain/report/month.ts';
import type { Deps } from '../deps.ts';
import { enteredKey, latestFilingKey, reminderKey, reportFormKey } from '../keys.ts';
import type { Item } from '../ports/table.ts';
import type { Reminder } from './port.ts';

export const filingIn = (item: Item): Filing => item.data['filing'] as unknown as Filing;

const reminderIn = (item: Item): Reminder => item.data as unknown as Reminder;

/** What is kept of one organisation's month. */
export type MonthRecord = {
  readonly entered: { readonly version: number; readonly figures: readonly EnteredFigure[] };
  readonly latest?: Filing;
  readonly reminder?: Reminder;
};

export const monthRecord = async (
  { table }: Pick<Deps, 'table'>,
  orgId: string,
  month: Month,
): Promise<MonthRecord> => {
  const [entered, latest, reminder] = await table.getMany([
    enteredKey(orgId, month),
    latestFilingKey(orgId, month),
    reminderKey(orgId, month),
  ]);
  return {
    entered: {
      version: entered?.version ?? 0,
      figures: (entered?.data['figures'] ?? []) as unknown as readonly EnteredFigure[],
    },
    ...(latest && { latest: filingIn(latest) }),
    ...(reminder && { reminder: reminderIn(reminder) }),
  };
};

/** The newest filings of one month, and reminders, of several organisations, each at its place: one read for all. */
export const filedBy = async (
  { table }: Pick<Deps, 'table'>,
  orgIds: readonly string[],
  month: Month,
): Promise<readonly Pick<MonthRecord, 'latest' | 'reminder'>[]> => {
  const items = await table.getMany([
    ...orgIds.map((orgId) => latestFilingKey(orgId, month)),
    ...orgIds.map((orgId) => reminderKey(orgId, month)),
  ]);
  return orgIds.map((_, place) => {
    const [latest, reminder] = [items[place], items[orgIds.length + place]];
    return {
      ...(latest && { latest: filingIn(latest) }),
      ...(reminder && { reminder: reminderIn(reminder) }),
    };
  });
};

/** The newest filings of one organisation's months, those that were filed. */
export const filedMonths = async (
  { table }: Pick<Deps, 'table'>,
  orgId: string,
  months: readonly Month[],
): Promise<readonly Filing[]> => {
  const items = await table.getMany(months.map((month) => latestFilingKey(orgId, month)));
  return items.flatMap((item) => (item ? [filingIn(item)] : []));
};

/** An organisation's own form, or the usual one (`version` 0). */
export const formOf = async (
  { table, rules }: Pick<Deps, 'table' | 'rules'>,
  orgId: string,
): Promise<{ readonly version: number; readonly form: ReportForm }> => {
  const item = await table.get(reportFormKey(orgId));
  if (item) return { version: item.version, form: item.data as unknown as ReportForm };
  return { version: 0, form: usualForm(rules.nameOf(orgId)?.zh ?? orgId) };
};
