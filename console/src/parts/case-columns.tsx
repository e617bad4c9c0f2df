import type { ReactNode } from 'react';
import type { CaseSummary } from '../api/routes.ts';
import type { Names } from '../api/use-reference.ts';
import { CivilDate } from './civil-date.tsx';
import { DueBadge } from './due-badge.tsx';
import { FirmCell } from './firm-cell.tsx';
import styles from './list.module.css';
import type { SortKey } from './list-address.ts';
import { Money } from './money.tsx';
import { ScoreLine } from './score-line.tsx';
import { bareName } from './shown-name.ts';
import { StageTag } from './stage-tag.tsx';
import type { usePartText } from './texts.ts';

type Text = ReturnType<typeof usePartText>;

/** A column of the case table. `sort` only where people sort by it. */
export type CaseColumn = {
  readonly id: string;
  readonly title: (t: Text) => string;
  readonly cell: (summary: CaseSummary, words: { readonly names: Names; readonly t: Text }) => ReactNode;
  readonly sort?: SortKey;
  readonly number?: boolean;
};

/** Who has the case; several banks wait as one place, so then nobody is named. */
export const holderText = (summary: CaseSummary, names: Names, t: Text): string => {
  const { holderOrgId, identityCode, enterpriseName } = summary;
  if (holderOrgId === identityCode) return bareName(enterpriseName);
  if (holderOrgId !== undefined) return names.organisation(holderOrgId);
  return ['closed', 'withdrawn'].includes(summary.stage) ? '—' : t('table.several');
};

export const caseColumns = {
  enterprise: {
    id: 'enterprise',
    title: (t) => t('table.enterprise'),
    sort: 'enterprise',
    cell: (summary) => <FirmCell summary={summary} to={`/cases/${encodeURIComponent(summary.id)}`} />,
  },
  stage: {
    id: 'stage',
    title: (t) => t('table.stage'),
    sort: 'stage',
    cell: ({ stage, round, outcomeStep }) => <StageTag stage={stage} round={round} step={outcomeStep} />,
  },
  holder: {
    id: 'holder',
    title: (t) => t('table.holder'),
    sort: 'holder',
    cell: (summary, { names, t }) => {
      const holder = holderText(summary, names, t);
      return (
        <div className={styles['holder']} title={holder}>
          {holder}
        </div>
      );
    },
  },
  due: {
    id: 'due',
    title: (t) => t('table.due'),
    sort: 'due',
    cell: ({ dueAt, workingDaysLeft, dueProvisional, dueOnDayOff }) => (
      <DueBadge
        dueAt={dueAt}
        workingDaysLeft={workingDaysLeft}
        provisional={dueProvisional}
        dayOff={dueOnDayOff}
      />
    ),
  },
  amount: {
    id: 'amount',
    title: (t) => t('table.amount'),
    sort: 'amount',
    number: true,
    cell: ({ amountFen }) => <Money fen={amountFen} />,
  },
  score: {
    id: 'score',
    title: (t) => t('table.score'),
    sort: 'score',
    number: true,
    cell: ({ score }) => <ScoreLine score={score} brief />,
  },
  entered: {
    id: 'entered',
    title: (t) => t('table.entered'),
    cell: ({ enteredStageAt }) => <CivilDate moment={enteredStageAt} />,
  },
} as const satisfies Record<string, CaseColumn>;
