import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { shippedSeeds } from '../../shared/adapters/rule-book/shipped.ts';
import { makeSqliteTable } from '../../shared/adapters/sqlite/sqlite-table.ts';
import { markerKey } from '../../shared/application/rules/keys.ts';
import { offersIn } from '../../shared/application/rules/offers.ts';
import { kindNames } from '../../shared/domain/rule-versions/index.ts';
import { attend, type Finding } from './finding.ts';

const about = { zh: '随程序交付的规则', en: 'Rules that came with the program' } as const;

/** What came with this version of the program and waits for a rules administrator; nothing where nothing waits. @param database read-only */
export const offersFinding = async (database: DatabaseSync, now: number): Promise<readonly Finding[]> => {
  const clock = { now: () => now };
  const table = makeSqliteTable({ database, clock });
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  // What holds no rules yet takes them all in at its next start.
  if (!(await table.get(markerKey))) return [];
  const waiting = (await offersIn({ table, clock, hash, shipped: shippedSeeds })).filter(
    ({ declined }) => !declined,
  );
  if (waiting.length === 0) return [];
  const named = (language: 'zh' | 'en') =>
    waiting.map(({ kind, id, name }) => `${kindNames[kind][language]} ${name?.[language] ?? id}`);
  return [
    attend(
      about,
      `${waiting.length} 条未采用，不会自行生效：${named('zh').join('、')}。请规则管理员在“规则”页上采用或不采用。`,
      `${waiting.length} wait and do not hold by themselves: ${named('en').join(', ')}. A rules administrator takes or declines them on the page of rules.`,
    ),
  ];
};
