import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { AnswerOf } from '../api/routes.ts';
import { useNames } from '../api/use-reference.ts';
import { CivilDate } from '../parts/civil-date.tsx';
import { FirmName } from '../parts/firm-name.tsx';
import partStyles from '../parts/list.module.css';
import { Money } from '../parts/money.tsx';
import { bareName } from '../parts/shown-name.ts';
import { useText } from './texts.ts';
import { type VisitAddress, type VisitSortKey, visitSortKeys } from './visit-address.ts';
import type { purposes } from './visit-values.ts';
import styles from './visits.module.css';

type Page = AnswerOf<'regulator.listVisits'>;
type Row = Page['rows'][number];
type OfRow = { readonly row: Row };
type Names = Page['names'];

/** One line for each visit. */
export const VisitTable = ({
  page: { rows, total, names },
  address: { sort, setSort },
}: {
  readonly page: Page;
  readonly address: VisitAddress;
}) => {
  const t = useText();
  const cells: Readonly<Record<VisitSortKey, (row: Row) => ReactNode>> = {
    on: ({ on }) => <CivilDate date={on} />,
    firm: (row) => <Firm row={row} />,
    who: (row) => <Who row={row} names={names} />,
    amount: (row) => <Wish row={row} />,
    standing: (row) => <Standing row={row} />,
  };
  return (
    <div className={partStyles['frame']}>
      <table className={`${partStyles['table']} ${styles['table']}`}>
        <caption className={styles['caption']}>{t('list.caption', { count: total })}</caption>
        <thead>
          <tr>
            {visitSortKeys.map((key) => {
              const active = sort.key === key;
              return (
                <th
                  key={key}
                  scope="col"
                  aria-sort={active ? (sort.descending ? 'descending' : 'ascending') : undefined}
                >
                  <button
                    type="button"
                    onClick={() => setSort({ key, descending: active && !sort.descending })}
                  >
                    {t(`col.${key}`)}
                    <span aria-hidden="true">{active ? (sort.descending ? ' ↓' : ' ↑') : ''}</span>
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              {visitSortKeys.map((key) => (
                <td key={key}>{cells[key](row)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

export const VisitCards = ({ page: { rows, total, names } }: { readonly page: Page }) => {
  const t = useText();
  const caption = t('list.caption', { count: total });
  return (
    <section aria-label={caption}>
      <p className={styles['soft']}>{caption}</p>
      <ul className={styles['cards']}>
        {rows.map((row) => (
          <li key={row.id}>
            <Firm row={row} />
            <span className={styles['line']}>
              <CivilDate date={row.on} />
              <Standing row={row} />
            </span>
            <Wish row={row} />
            <Who row={row} names={names} />
          </li>
        ))}
      </ul>
    </section>
  );
};

const Firm = ({ row: { id, name, code, again } }: OfRow) => {
  const t = useText();
  return (
    <span className={styles['stack']}>
      <Link to={`/visits/${encodeURIComponent(id)}`}>
        <FirmName name={name ?? code ?? t('firm.unnamed')} />
      </Link>
      {name !== undefined && code !== undefined && (
        <span className={`${styles['soft']} numbers`}>{code}</span>
      )}
      {again && <span className={styles['soft']}>{t('again')}</span>}
    </span>
  );
};

const Who = ({ row: { orgId, personId, teammates = [] }, names }: OfRow & { readonly names: Names }) => {
  const t = useText();
  const organisations = useNames();
  const nameOf = (id: string) => bareName(names[id] ?? t('person.gone'));
  return (
    <span className={styles['stack']}>
      <span>{[personId, ...teammates].map(nameOf).join('、')}</span>
      <span className={styles['soft']}>{organisations.organisation(orgId)}</span>
    </span>
  );
};

const Wish = ({ row: { need, purpose, amountFen } }: OfRow) => {
  const t = useText();
  return (
    <span className={styles['stack']}>
      <span>{t(`need.${need}`)}</span>
      {need === 'need' && (purpose !== undefined || amountFen !== undefined) && (
        <span className={styles['soft']}>
          {purpose !== undefined && t(`purpose.${purpose as (typeof purposes)[number]}`)}{' '}
          {amountFen !== undefined && <Money fen={amountFen} />}
        </span>
      )}
    </span>
  );
};

const Standing = ({ row: { standing, caseId } }: OfRow) => {
  const t = useText();
  const words = t(`standing.${standing}`);
  if (caseId !== undefined) return <Link to={`/cases/${encodeURIComponent(caseId)}`}>{words}</Link>;
  return <span className={standing === 'waiting' ? styles['waiting'] : styles['soft']}>{words}</span>;
};
