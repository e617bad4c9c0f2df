import { Link, useSearchParams } from 'react-router';
import type { AnswerOf } from '../../api/routes.ts';
import { serverNow } from '../../api/server-clock.ts';
import { useAsk } from '../../api/use-ask.ts';
import { useNames } from '../../api/use-reference.ts';
import { AskState } from '../../parts/ask-state.tsx';
import { civilDateAt } from '../../parts/civil-date-text.ts';
import figureStyles from '../../parts/figures/figures.module.css';
import listStyles from '../../parts/list.module.css';
import { EmptyState } from '../../parts/states.tsx';
import { Wide } from '../../parts/wide.tsx';
import { Page } from '../../shell/page.tsx';
import styles from './ledger.module.css';
import { useText } from './texts.ts';

type Effects = AnswerOf<'regulator.effects'>;

const firstYear = 2024;

/** 处方成效: which prescription is worth giving again, and for which reason? */
export const EffectsPage = () => {
  const t = useText();
  const [address, setAddress] = useSearchParams();
  const ended = address.get('ended') ?? 'recent';
  const ask = useAsk('regulator.effects', { query: { ended } });
  const thisYear = Number(civilDateAt(serverNow()).slice(0, 4));
  const years = Array.from({ length: thisYear - firstYear + 1 }, (_, ago) => String(thisYear - ago));
  const choices = [
    ['recent', t('effects.recent')],
    ...years.map((year) => [year, t('effects.year', { year })] as const),
    ...(years.length > 1 ? [[years.join(','), t('effects.all')] as const] : []),
  ] as const;
  return (
    <Page
      title={t('effects.title')}
      note={t('effects.note')}
      actions={<Link to="/ledger">{t('toLedger')}</Link>}
    >
      <search className={listStyles['filters']} aria-label={t('effects.period')}>
        {choices.map(([value, name]) => (
          <button
            key={value}
            type="button"
            className={listStyles['toggle']}
            aria-pressed={ended === value}
            onClick={() => setAddress({ ended: value })}
          >
            {name}
          </button>
        ))}
      </search>
      <AskState ask={ask} rows={8}>
        {({ cases, prescriptions, reasons }) => (
          <>
            <p className={styles['soft']}>{t('effects.cases', { count: cases })}</p>
            <Prescriptions rows={prescriptions} />
            <Reasons rows={reasons} />
          </>
        )}
      </AskState>
    </Page>
  );
};

const Prescriptions = ({ rows }: { readonly rows: Effects['prescriptions'] }) => {
  const t = useText();
  const names = useNames();
  if (rows.length === 0) return <EmptyState title={t('effects.none')} text={t('effects.noneText')} />;
  const columns = ['given', 'done', 'open', 'failed', 'declined', 'dropped'] as const;
  return (
    <Wide label={t('effects.prescriptions')}>
      <table className={figureStyles['table']}>
        <caption>{t('effects.prescriptions')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('code')}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`effects.${column}`)}
              </th>
            ))}
            <th scope="col">{t('effects.days')}</th>
            <th scope="col">{t('effects.lent')}</th>
            <th scope="col">{t('effects.helped')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code}>
              <th scope="row">{names.prescription(row.code)}</th>
              {columns.map((column) => (
                <td key={column} className="numbers">
                  {row[column]}
                </td>
              ))}
              <td className="numbers">{row.medianDays ?? '—'}</td>
              <td className="numbers">{t('effects.of', { lent: row.lent, cases: row.cases })}</td>
              <td className="numbers">
                {t('effects.said', { yes: row.helped.yes, partly: row.helped.partly, no: row.helped.no })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
};

const Reasons = ({ rows }: { readonly rows: Effects['reasons'] }) => {
  const t = useText();
  const names = useNames();
  if (rows.length === 0) return null;
  const columns = ['cases', 'prescribed', 'repaired', 'lent'] as const;
  return (
    <Wide label={t('effects.reasons')}>
      <table className={figureStyles['table']}>
        <caption>{t('effects.reasons')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('effects.reason')}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`effects.reason.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code}>
              <th scope="row">{names.reason(row.code)}</th>
              {columns.map((column) => (
                <td key={column} className="numbers">
                  {row[column]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
};
