import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { authorityPage } from '../../scripts/authority/page.ts';
import { mayCommand, mayView } from '../../shared/domain/access/permission.ts';
import {
  type AuthorityRelation,
  authorityRelations,
  changingActs,
  mayDo,
  type OfficeAct,
  officeActs,
  type Role,
  roles,
} from '../../shared/domain/authority/index.ts';
import { type Actor, type ActorKind, actorKinds } from '../../shared/domain/case/actor.ts';
import type { CaseFile } from '../../shared/domain/case/state.ts';
import { commandTypes } from '../../shared/domain/case/transitions.ts';
import { insurer } from '../support/actors.ts';
import { askDepartment } from '../support/commands.ts';
import { demoRules } from '../support/rule-books.ts';
import { story } from '../support/story.ts';
import { lent, parties } from './parties.ts';

const { isWithin } = demoRules;
const { file: played } = story(lent);
const [task, ...otherTasks] = played.prescriptions;
if (!task) throw new Error('The case has no prescription');
/** With a task for every kind that may own one. */
const file = {
  ...played,
  prescriptions: [task, ...otherTasks, { ...task, id: 'rx-9', ownerOrgId: insurer.orgId }],
  inquiries: [
    {
      ...askDepartment({ departmentId: 'dept-inquired' }).inquiry,
      ...({ askedAt: 0, askedBy: parties.holder, state: 'open', answers: [], openedBy: [] } as const),
    },
  ],
};

const page = readFileSync(join(import.meta.dirname, '../../docs/authority.md'), 'utf8');

/** Cells of the tables under a heading, by act and column. */
const tablesOf = (text: string): ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, string>>> => {
  const tables = new Map<string, Map<string, Map<string, string>>>();
  let title = '';
  let columns: readonly string[] = [];
  for (const line of text.split('\n')) {
    if (line.startsWith('#')) title = line.replace(/^#+ /, '');
    if (!line.startsWith('| ') || line.startsWith('| ---')) continue;
    const [act = '', ...cells] = line.slice(2, -2).split(' | ');
    if (act === 'act') columns = cells;
    else {
      const table = tables.get(title) ?? new Map<string, Map<string, string>>();
      table.set(act, new Map(columns.map((column, at) => [column, cells[at] ?? ''])));
      tables.set(title, table);
    }
  }
  return tables;
};
const written = tablesOf(page);

/** Somebody of each kind who stands to the case in each relation; whoever else there is stands to it in none. */
const standing: Partial<Record<ActorKind, Partial<Record<AuthorityRelation, Actor>>>> = {
  regulator: {
    holder: parties.holder,
    supervisor: parties.citySupervisor,
    receiver: { ...parties.neighbour, orgId: 'wg-receiver' },
    formerHolder: { ...parties.neighbour, orgId: 'wg-former' },
    approver: parties.provinceSupervisor,
  },
  bank: {
    asked: parties.otherAskedBank,
    lender: parties.acceptedBank,
    owner: { ...parties.bankNotAsked, orgId: 'bank-owner' },
  },
  department: {
    owner: parties.departmentWithTask,
    inquired: { ...parties.departmentWithTask, orgId: 'dept-inquired' },
  },
  guarantor: { owner: parties.guarantorWithTask },
  insurer: { owner: insurer },
  enterprise: { applicant: parties.applicant },
  system: { system: parties.system },
};
const by = { kind: 'regulator', orgId: file.orgId, personId: 'p-lead' } as const;
const withBankTask: CaseFile = {
  ...file,
  phase: { stage: 'prescription', afterwards: 'secondRecommendation' },
  limit: {
    rule: { unit: 'calendar_days', count: 30, start: 'prescribed' },
    ...{ startedAt: 1, dueOn: '2026-06-01', dueAt: 1, provisional: false, calendarVersion: 'cn@1' },
    asked: { until: '2026-07-01', reason: '等待抵押登记', at: 1, by, approver: 'prov-demo' },
  },
  prescriptions: [...file.prescriptions, { ...task, id: 'rx-8', ownerOrgId: 'bank-owner' }],
  transfer: { to: 'wg-receiver', reason: '企业迁往西县', at: 1, by: parties.holder },
  handedOver: [{ from: 'wg-former', to: file.orgId, at: 1, by: parties.neighbour, version: file.version }],
};

const cell = (kind: ActorKind, relation: AuthorityRelation, act: string, role: string): string => {
  const title = [...written.keys()].find(
    (name) => name.startsWith(`${kind} · `) && name.endsWith(` ${relation}`),
  );
  return (title && written.get(title)?.get(act)?.get(role)) ?? '·';
};

const acts = ['list', 'read', 'check', ...changingActs] as const;
const may = (actor: Actor, act: (typeof acts)[number]): string => {
  const allowed =
    act === 'list' || act === 'read' || act === 'check'
      ? mayView(actor, withBankTask, isWithin, act)
      : mayCommand(actor, act, withBankTask, isWithin);
  return allowed ? 'Y' : '·';
};

describe('the table of docs/authority.md', () => {
  it('is the one that the system works by (npm run authority writes it)', () => {
    expect(page).toBe(authorityPage());
  });
  it('names every command', () => {
    for (const type of commandTypes) expect(page).toContain(`| ${type} |`);
  });
});

describe('role × act × relation', () => {
  const cells = Object.entries(standing).flatMap(([kind, relations]) =>
    Object.entries(relations).map(
      ([relation, actor]) => [kind as ActorKind, relation as AuthorityRelation, actor] as const,
    ),
  );
  const besides: Partial<Record<AuthorityRelation, readonly AuthorityRelation[]>> = {
    lender: ['asked'],
    approver: ['supervisor'],
  };
  const withoutRoles = ['system', 'none'] as const;

  it.each(cells)('%s as %s', (kind, relation, actor) => {
    const named: readonly (Role | (typeof withoutRoles)[number])[] =
      kind === 'system' ? ['system'] : [...roles, 'none'];
    for (const role of named) {
      const person: Actor = { ...actor, roles: role === 'none' || role === 'system' ? [] : [role] };
      for (const act of acts) {
        // The lender is asked as well, and who agrees to move a date supervises: they may what either may.
        const relations: readonly AuthorityRelation[] = [...(besides[relation] ?? []), relation];
        const expected = relations.some((one) => cell(kind, one, act, role) === 'Y') ? 'Y' : '·';
        expect([role, act, may(person, act)]).toEqual([role, act, expected]);
      }
    }
  });

  it('several roles may what any of them may, and no more', () => {
    for (const [kind, relation, actor] of cells) {
      if (kind === 'system' || besides[relation]) continue;
      for (const one of roles)
        for (const other of roles) {
          const both: Actor = { ...actor, roles: [one, other] };
          for (const act of acts) {
            const expected = [one, other].some((role) => cell(kind, relation, act, role) === 'Y');
            expect([one, other, act, may(both, act)]).toEqual([one, other, act, expected ? 'Y' : '·']);
          }
        }
    }
  });

  it('nobody may anything without a relation to the case, whatever their roles', () => {
    const { neighbour, foreigner, bankNotAsked, otherEnterprise, departmentWithout } = parties;
    for (const actor of [neighbour, foreigner, bankNotAsked, otherEnterprise, departmentWithout])
      for (const act of acts) expect(may({ ...actor, roles }, act)).toBe('·');
  });

  it('covers every relation there is', () => {
    expect(new Set(cells.map(([, relation]) => relation))).toEqual(new Set(authorityRelations));
  });
});

describe('office × role', () => {
  const table = written.get('履职和管理 Office and administration');
  it.each(officeActs)('%s', (act: OfficeAct) => {
    for (const kind of actorKinds)
      for (const role of roles) {
        const expected = table?.get(act)?.get(`${kind}.${role}`) ?? '·';
        expect([kind, role, mayDo({ kind, roles: [role] }, act) ? 'Y' : '·']).toEqual([kind, role, expected]);
      }
  });
});
