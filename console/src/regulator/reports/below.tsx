import Button from 'antd/es/button';
import { Link } from 'react-router';
import type { AnswerOf } from '../../api/routes.ts';
import { useAsk } from '../../api/use-ask.ts';
import { useOrder } from '../../api/use-order.ts';
import { useNames } from '../../api/use-reference.ts';
import { AskState } from '../../parts/ask-state.tsx';
import { CivilDate } from '../../parts/civil-date.tsx';
import { useGroupPages } from '../../parts/figures/group-pages.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { Wide } from '../../parts/wide.tsx';
import styles from './reports.module.css';
import { StandingTag } from './standing.tsx';
import { useText } from './texts.ts';

type Row = AnswerOf<'regulator.reportsBelow'>['reports'][number];

/** 下级报送情况: who has filed, who is late, and 催报. Nothing where nobody is below. */
export const Below = ({ month }: { readonly month: string }) => {
  const ask = useAsk('regulator.reportsBelow', { params: { month } });
  return (
    <AskState ask={ask}>
      {({ reports }) => (reports.length === 0 ? null : <Table month={month} reports={reports} />)}
    </AskState>
  );
};

const lateFirst = ({ standing }: Row): number => (standing === 'late' ? 0 : 1);

const Table = ({ month, reports }: { readonly month: string; readonly reports: readonly Row[] }) => {
  const t = useText();
  const remind = useOrder('regulator.remindOfReport');
  // Who is late is looked for first, wherever in the tree they stand.
  const { shown, pages } = useGroupPages(reports.toSorted((a, b) => lateFirst(a) - lateFirst(b)));
  const countOf = (standing: Row['standing']) => reports.filter((row) => row.standing === standing).length;
  return (
    <section className={`${styles['below']} screen-only`} aria-label={t('below.title')}>
      <h2>{t('below.title')}</h2>
      <p>{t('below.count', { count: reports.length, filed: countOf('filed'), late: countOf('late') })}</p>
      <ProblemAlert failure={remind.failure} />
      {pages}
      <Wide label={t('below.title')}>
        <table className={styles['table']}>
          <caption className="unseen">{t('below.caption', { month })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('below.organisation')}</th>
              <th scope="col">{t('below.standing')}</th>
              <th scope="col">{t('below.filed')}</th>
              <th scope="col">{t('below.signer')}</th>
              <th scope="col">{t('below.remind')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <Line
                key={row.orgId}
                row={row}
                month={month}
                pending={remind.pending}
                onRemind={() =>
                  void remind.send({ params: { month, orgId: row.orgId }, body: {} }).catch(() => {})
                }
              />
            ))}
          </tbody>
        </table>
      </Wide>
    </section>
  );
};

const Line = ({
  row: { orgId, standing, filedAt, signer, isCorrection, reminder },
  month,
  pending,
  onRemind,
}: {
  readonly row: Row;
  readonly month: string;
  readonly pending: boolean;
  readonly onRemind: () => void;
}) => {
  const t = useText();
  const names = useNames();
  const name = names.organisation(orgId);
  return (
    <tr>
      <th scope="row">
        <Link to={`/reports/${encodeURIComponent(orgId)}?month=${month}`}>{name}</Link>
      </th>
      <td>
        <StandingTag standing={standing} />
      </td>
      <td>
        {filedAt === undefined ? '—' : <CivilDate moment={filedAt} withTime />}
        {isCorrection && ` · ${t('below.correction')}`}
      </td>
      <td>{signer ?? '—'}</td>
      <td>
        {(standing === 'due' || standing === 'late') && (
          <Button
            size="small"
            disabled={pending}
            onClick={onRemind}
            aria-label={`${t('below.remind')} ${name}`}
          >
            {t('below.remind')}
          </Button>
        )}{' '}
        {reminder && t('below.reminded', { times: reminder.times })}
      </td>
    </tr>
  );
};
