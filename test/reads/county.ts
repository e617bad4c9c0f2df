import type { App } from '../../shared/application/app.ts';
import { batchesOf } from '../../shared/application/cases/batches.ts';
import { shelfNamed, visitLinesPk, visitMarkKey } from '../../shared/application/keys.ts';
import type { Item, Table } from '../../shared/application/ports/table.ts';
import { partLineItems, registerLineItem } from '../../shared/application/register/register-line-item.ts';
import { markWrite, shelfMarkWrite } from '../../shared/application/register/register-marks.ts';
import type { Actor } from '../../shared/domain/case/actor.ts';
import type { CaseFile } from '../../shared/domain/case/state.ts';
import { civilDateOf } from '../../shared/domain/time/index.ts';
import { msPerDay } from '../../shared/domain/time/moment.ts';

/** How many cases a county has, and where their lines stand. */
export type CountySize = {
  readonly open: number;
  /** Came to rest in the last eight weeks. */
  readonly recent: number;
  /** In each of the years before this one. */
  readonly endedEachYear: number;
};

/**
 * Lines of a county straight into the table, each like that of a case that was played: so many that playing them would
 * take hours.
 */
export const fillCounty = async (
  table: Table,
  orgId: string,
  { open, ended }: { readonly open: CaseFile; readonly ended: CaseFile },
  size: CountySize,
  now: number,
): Promise<void> => {
  const thisYear = Number(civilDateOf(now).slice(0, 4));
  const like = (file: CaseFile, nth: number, at: number): CaseFile => ({
    ...file,
    orgId,
    id: `${orgId}-${file.phase.stage}-${at}-${nth}`,
    openedAt: at - msPerDay,
    enteredStageAt: at,
    applicant: { ...file.applicant, name: `示例${nth}号机械（虚构）` },
    need: { ...file.need, amountFen: file.need.amountFen + nth },
  });
  const files = [
    ...many(size.open, (nth) => like(open, nth, now - (nth % 100) * msPerDay)),
    ...many(size.recent, (nth) => like(ended, nth, now - (nth % 50) * msPerDay)),
    ...[1, 2].flatMap((ago) =>
      many(size.endedEachYear, (nth) => like(ended, nth, Date.UTC(thisYear - ago, nth % 9, 1 + (nth % 27)))),
    ),
  ];
  const items = files.flatMap((file): readonly Item[] =>
    [registerLineItem(file), ...partLineItems(file)].map((item) => ({ ...item, version: file.version })),
  );
  for (let from = 0; from < items.length; from += 100)
    await table.transact(items.slice(from, from + 100).map((item) => ({ kind: 'put' as const, item })));
  const marks = new Map(
    items.map(({ pk, sk }) => {
      const { register = '', shelf = '' } = shelfNamed(pk) ?? {};
      const mark = shelfMarkWrite(register, shelf, sk, `filled ${pk}`);
      return [mark.kind === 'put' ? `${mark.item.pk} ${mark.item.sk}` : '', mark];
    }),
  );
  for (const batch of batchesOf([...marks.values()])) await table.transact(batch);
};

/** A county's visits of the months that end with this one: as many as §6.3 of the dossier has a group make. */
export const fillVisits = async (table: Table, orgId: string, months: readonly string[]): Promise<void> => {
  for (const month of months) {
    const lines = many(visitsOfMonth, (nth): Item => {
      const on = `${month}-${String(1 + (nth % 28)).padStart(2, '0')}`;
      const data = {
        ...{ id: `visit-${month}-${nth}`, group: orgId, orgId, personId: 'p-east', on, at: 1 },
        ...{ name: `示例${nth}号机械（虚构）`, need: nth % 5 === 0 ? 'need' : 'none' },
      };
      return { pk: visitLinesPk(orgId, month), sk: `${on}#${data.id}`, version: 1, data };
    });
    for (const batch of batchesOf(lines.map((item) => ({ kind: 'put' as const, item }))))
      await table.transact(batch);
    await table.transact([markWrite(visitMarkKey(orgId, month), `filled ${month}`)]);
  }
};
/** A studio with the slips of a full day. */
export const fillStudio = async (app: App, actor: Actor): Promise<void> => {
  const studioId = 'studio-1';
  const said = { name: '示例驻点', place: '一楼', desks: ['1号窗口'], closed: false };
  await app.addStudio({ actor, studioId, said });
  for (const slipId of many(slipsOfDay, (nth) => `slip-${nth}`))
    await app.giveSlip({ actor, studioId, slipId, said: { wants: '设备贷款', firm: { name: slipId } } });
};

const slipsOfDay = 90;
const visitsOfMonth = 2500;

const many = <T>(count: number, make: (nth: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, nth) => make(nth));

export type Reads = { readonly requests: number; readonly items: number };

/** Counts what is asked of a table, as a store with pages of a thousand items answers it. */
export const countingTable = (table: Table) => {
  let reads: Reads = { requests: 0, items: 0 };
  const count = <T>(items: number, answer: T): T => {
    reads = { requests: reads.requests + 1, items: reads.items + items };
    return answer;
  };
  const counting: Table = {
    ...table,
    get: async (key) => count(1, await table.get(key)),
    getMany: async (keys) => count(keys.length, await table.getMany(keys)),
    query: async (query) => {
      const page = await table.query(query);
      return count(page.items.length, page);
    },
  };
  return {
    table: counting,
    readsOf: async (use: () => Promise<unknown>): Promise<Reads> => {
      reads = { requests: 0, items: 0 };
      await use();
      return reads;
    },
  };
};
