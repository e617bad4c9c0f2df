import type { CaseSummary } from '../../api/routes.ts';
import { useAsk } from '../../api/use-ask.ts';
import type { Names } from '../../api/use-reference.ts';
import { type CaseColumn, caseColumns, holderText } from '../../parts/case-columns.tsx';
import { CivilDate } from '../../parts/civil-date.tsx';
import { civilDateAt } from '../../parts/civil-date-text.ts';
import listStyles from '../../parts/list.module.css';
import { Money } from '../../parts/money.tsx';
import { bareName } from '../../parts/shown-name.ts';
import { usePartText } from '../../parts/texts.ts';
import { useColleagues, useDoesCasework } from '../team/use-colleagues.ts';
import { useText } from './texts.ts';

type Words = { readonly names: Names; readonly t: ReturnType<typeof useText> };

/** A column that a regulator can choose: `text` is what it is copied as. */
export type ListColumn = CaseColumn & { readonly text: (summary: CaseSummary) => string };

/** Amounts as numbers in 万元, which a spreadsheet can add up. */
const wan = (fen: number): string => String(fen / 1_000_000);
const dayOf = (moment: string | undefined): string =>
  moment === undefined ? '' : civilDateAt(Date.parse(moment));

/** What stands in the list unless somebody chooses otherwise. */
export const usualColumns = ['enterprise', 'stage', 'holder', 'assignee', 'due', 'amount', 'score'] as const;

/** Every column there is, in the order in which they are offered; `shown`: those that are looked at. */
export const useListColumns = (names: Names, shown: readonly string[]): readonly ListColumn[] => {
  const t = useText();
  const pt = usePartText();
  const words: Words = { names, t };
  const colleagues = useColleagues();
  const doesCasework = useDoesCasework();
  // One question for the whole list, and none while nobody looks at the column.
  const own = useAsk('regulator.ownNotes', {}, { enabled: shown.includes('ownNote') });
  const ownNoteOf = ({ id }: CaseSummary) => own.data?.notes.find(({ caseId }) => caseId === id)?.text ?? '';
  const assigneeText = ({ more }: CaseSummary) =>
    more?.assignee === undefined ? '—' : colleagues.nameOf(more.assignee);
  const { enterprise, stage, holder, due, amount, score, entered } = caseColumns;
  const joined = (of: readonly string[]) => of.join(t('filter.or'));
  const told = (id: 'tags' | 'banks' | 'reasons') => (summary: CaseSummary) =>
    joined(listed(id, summary, words));
  const listColumn = (id: 'tags' | 'banks' | 'reasons'): ListColumn => ({
    id,
    title: () => t(`column.${id}`),
    text: told(id),
    cell: (summary) => told(id)(summary) || '—',
  });
  return [
    { ...enterprise, text: ({ enterpriseName }) => bareName(enterpriseName) },
    {
      id: 'code',
      title: () => t('column.code'),
      text: ({ identityCode }) => identityCode,
      cell: ({ identityCode }) => identityCode,
    },
    { ...stage, text: (summary) => names.stage(summary.stage) },
    { ...holder, text: (summary) => holderText(summary, names, pt) },
    ...(colleagues.isOwn
      ? [
          {
            id: 'assignee',
            title: () => t('column.assignee'),
            sort: 'assignee',
            text: assigneeText,
            cell: (summary) => (
              <div className={listStyles['holder']} title={assigneeText(summary)}>
                {assigneeText(summary)}
              </div>
            ),
          } satisfies ListColumn,
        ]
      : []),
    { ...due, text: ({ dueAt }) => dayOf(dueAt) },
    { ...amount, text: ({ amountFen }) => wan(amountFen) },
    { ...score, text: ({ score: of }) => (of ? String(of.total) : '') },
    { ...entered, sort: 'entered', text: ({ enteredStageAt }) => dayOf(enteredStageAt) },
    {
      id: 'opened',
      title: () => t('column.opened'),
      sort: 'opened',
      text: ({ openedAt }) => dayOf(openedAt),
      cell: ({ openedAt }) => <CivilDate moment={openedAt} />,
    },
    {
      id: 'group',
      title: () => t('column.group'),
      sort: 'group',
      text: ({ orgId }) => names.organisation(orgId),
      cell: ({ orgId }) => names.organisation(orgId),
    },
    listColumn('banks'),
    listColumn('reasons'),
    listColumn('tags'),
    {
      id: 'size',
      title: () => t('column.size'),
      sort: 'size',
      text: ({ more }) => (more?.size ? t(`size.${more.size}`) : ''),
      cell: ({ more }) => (more?.size ? t(`size.${more.size}`) : '—'),
    },
    {
      id: 'industry',
      title: () => t('column.industry'),
      sort: 'industry',
      text: ({ more }) => (more ? names.industry(more.industry) : ''),
      cell: ({ more }) => (more ? names.industry(more.industry) : '—'),
    },
    {
      id: 'channel',
      title: () => t('column.channel'),
      text: ({ more }) => (more ? t(`channel.${more.channel}`) : ''),
      cell: ({ more }) => (more ? t(`channel.${more.channel}`) : '—'),
    },
    {
      id: 'lastContact',
      title: () => t('column.lastContact'),
      sort: 'lastContact',
      text: ({ more }) => more?.lastContactOn ?? '',
      cell: ({ more }) => <CivilDate date={more?.lastContactOn} />,
    },
    ...(doesCasework
      ? [
          {
            id: 'ownNote',
            title: () => t('column.ownNote'),
            text: ownNoteOf,
            cell: (summary) => (
              <div className={listStyles['holder']} title={ownNoteOf(summary)}>
                {ownNoteOf(summary)}
              </div>
            ),
          } satisfies ListColumn,
        ]
      : []),
    {
      id: 'lent',
      title: () => t('column.lent'),
      number: true,
      text: ({ more }) => wan(more?.lentFen ?? 0),
      cell: ({ more }) => (more && more.lentFen > 0 ? <Money fen={more.lentFen} /> : '—'),
    },
  ];
};

const listed = (
  id: 'tags' | 'banks' | 'reasons',
  { more }: CaseSummary,
  { names, t }: Words,
): readonly string[] => {
  if (!more) return [];
  if (id === 'tags') return more.tags.map((tag) => t(`tag.${tag}`));
  return id === 'banks' ? more.banks.map(names.organisation) : more.reasons.map((code) => names.reason(code));
};
