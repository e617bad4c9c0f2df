import {
  type AuthorityRelation,
  authority,
  authorityRelations,
  type CaseAct,
  changingActs,
  type Grant,
  officeActNames,
  officeActs,
  readingActNames,
  systemGrant,
} from '../../shared/domain/authority/index.ts';
import { roleNames } from '../../shared/domain/authority/role-names.data.ts';
import type { ActorKind } from '../../shared/domain/case/actor.ts';
import { commandNames } from '../../shared/domain/case/command-names.data.ts';
import type { CommandType } from '../../shared/domain/case/commands.ts';

const kinds = ['regulator', 'bank', 'department', 'guarantor', 'insurer', 'enterprise', 'system'] as const;

const relationNames: Readonly<Record<AuthorityRelation, string>> = {
  holder: '持有专班 holder',
  supervisor: '上级 supervisor',
  receiver: '拟接收专班 receiver',
  formerHolder: '原持有专班 formerHolder',
  approver: '延期审批上级 approver',
  asked: '被推荐银行 asked',
  lender: '放款银行 lender',
  owner: '处方责任单位 owner',
  inquired: '受查询部门 inquired',
  applicant: '申请企业 applicant',
  system: '系统 system',
};

const acts: readonly CaseAct[] = ['list', 'read', 'check', ...changingActs];

const nameOf = (act: CaseAct): string => {
  const names = { ...commandNames(), ...readingActNames };
  const { zh, en } = names[act as CommandType | keyof typeof readingActNames];
  return `${zh} ${en}`;
};

type Column = { readonly title: string; readonly id: string; readonly grant: Grant };

const columnsOf = (kind: ActorKind): readonly Column[] =>
  kind === 'system'
    ? [{ title: '系统 system', id: 'system', grant: systemGrant }]
    : Object.entries(authority[kind]).map(([role, grant]) => {
        const { zh, en } = roleNames[role as keyof typeof roleNames];
        return { title: `${zh} ${en}`, id: role, grant };
      });

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const mark = (may: boolean): string => (may ? 'Y' : '·');

/** One table for each relation that a kind's roles have anything to do in: an act a line, a role a column. */
const casesOf = (kind: ActorKind): readonly string[] => {
  const columns = columnsOf(kind);
  return authorityRelations.flatMap((relation) => {
    if (!columns.some(({ grant }) => grant.cases[relation])) return [];
    return [
      `### ${kind} · ${relationNames[relation]}`,
      '',
      row(['act', ...columns.map(({ id }) => id), '']),
      row(['---', ...columns.map(() => ':-:'), '---']),
      ...acts.map((act) =>
        row([
          act,
          ...columns.map(({ grant }) => mark(grant.cases[relation]?.includes(act) ?? false)),
          nameOf(act),
        ]),
      ),
      '',
    ];
  });
};

const officesOf = (): readonly string[] => {
  const columns = kinds.flatMap((kind) =>
    columnsOf(kind)
      .filter(({ grant }) => grant.office.length > 0)
      .map(({ id, grant }) => ({ id: `${kind}.${id}`, grant })),
  );
  return [
    row(['act', ...columns.map(({ id }) => id), '']),
    row(['---', ...columns.map(() => ':-:'), '---']),
    ...officeActs.map((act) =>
      row([
        act,
        ...columns.map(({ grant }) => mark(grant.office.includes(act))),
        `${officeActNames[act].zh} ${officeActNames[act].en}`,
      ]),
    ),
  ];
};

/** docs/authority.md: the table as people read it. What is not in it, nobody may. */
export const authorityPage = (): string =>
  [
    '# 权限表 Who may do what',
    '',
    '由 `shared/domain/authority/authority.data.ts` 生成（`npm run authority`），测试逐格核对；没有列出的关系和角色一律没有权限。',
    '岗位分工为本系统设计，卷宗中没有依据（docs/adr/0033）；上级只查看和督办、银行只办理自己的部分，见 mechanism.md §2。',
    '',
    'Generated from `shared/domain/authority/authority.data.ts` (`npm run authority`); a test holds every cell to what the system',
    'does. A relation or role that is not listed may do nothing. How work is divided among roles is designed: the dossier is silent',
    '(docs/adr/0033). That a level above looks and urges, and a bank answers for itself alone, is mechanism.md §2. One person may have',
    'several roles and then may what any of them may. `lender` is the bank whose offer was taken, which is `asked` as well.',
    '',
    '## 案件 Cases',
    '',
    ...kinds.flatMap(casesOf),
    '## 履职和管理 Office and administration',
    '',
    ...officesOf(),
    '',
  ].join('\n');
