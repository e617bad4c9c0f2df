import { useNames } from '../../api/use-reference.ts';
import { useGroupPages } from '../../parts/figures/group-pages.tsx';
import { Money } from '../../parts/money.tsx';
import { Wide } from '../../parts/wide.tsx';
import { Panel } from './bars.tsx';
import type { Overview } from './figures.tsx';
import styles from './overview.module.css';
import { lengthOf } from './shares.ts';
import { useText } from './texts.ts';

type County = Overview['counties'][number];
const sumOf = (counties: readonly County[], of: 'total' | 'open' | 'overdue' | 'lent' | 'lentFen') =>
  counties.reduce((sum, county) => sum + county[of], 0);

/** 各县: one row each, of many some at a time (all on paper), with their sum below; the drawing stands in the table itself. */
export const Counties = ({ counts: { counties } }: { readonly counts: Overview }) => {
  const t = useText();
  const names = useNames();
  const { shown, pages } = useGroupPages(counties);
  const longest = Math.max(...counties.map(({ total }) => total), 0);
  return (
    <Panel title={t('counties.title')}>
      {pages}
      <Wide label={t('counties.title')}>
        <table className={styles['counties']}>
          <thead>
            <tr>
              <th scope="col">{t('counties.name')}</th>
              <th scope="col">{t('counties.total')}</th>
              <th scope="col">{t('counties.open')}</th>
              <th scope="col">{t('counties.overdue')}</th>
              <th scope="col">{t('counties.lent')}</th>
              <th scope="col">{t('counties.lentFen')}</th>
            </tr>
          </thead>
          <tbody>
            {counties.map((county) => (
              <tr key={county.orgId} className={shown.includes(county) ? undefined : 'paper-only'}>
                <th scope="row">{names.organisation(county.orgId)}</th>
                <td>
                  <span className={styles['inCell']}>
                    <span className={styles['track']} aria-hidden="true">
                      <span style={{ inlineSize: `${lengthOf(county.total, longest)}%` }} />
                    </span>
                    <span className="numbers">{county.total}</span>
                  </span>
                </td>
                <td className="numbers">{county.open}</td>
                <td className="numbers">{county.overdue}</td>
                <td className="numbers">{county.lent}</td>
                <td>
                  <Money fen={county.lentFen} />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('counties.sum')}</th>
              <td className="numbers">{sumOf(counties, 'total')}</td>
              <td className="numbers">{sumOf(counties, 'open')}</td>
              <td className="numbers">{sumOf(counties, 'overdue')}</td>
              <td className="numbers">{sumOf(counties, 'lent')}</td>
              <td>
                <Money fen={sumOf(counties, 'lentFen')} />
              </td>
            </tr>
          </tfoot>
        </table>
      </Wide>
    </Panel>
  );
};
