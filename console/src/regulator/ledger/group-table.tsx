import { Link } from 'react-router';
import type { AnswerOf } from '../../api/routes.ts';
import { useNames } from '../../api/use-reference.ts';
import styles from '../../parts/figures/figures.module.css';
import { useGroupPages } from '../../parts/figures/group-pages.tsx';
import { Wide } from '../../parts/wide.tsx';
import own from './ledger.module.css';
import { useText } from './texts.ts';

type Ledger = AnswerOf<'regulator.ledger'>;

const states = ['open', 'late', 'done', 'failed', 'declined', 'waived', 'cancelled'] as const;

/** Above the counties: how many measures stand where in each; the measures themselves are the county's page. */
export const GroupTable = ({ groups, total }: Pick<Ledger, 'groups' | 'total'>) => {
  const t = useText();
  const names = useNames();
  const { shown, pages } = useGroupPages(groups);
  const cells = (counts: Ledger['total']) => (
    <>
      {states.map((state) => (
        <td key={state} className="numbers">
          {counts[state]}
        </td>
      ))}
      <td className="numbers">{counts.asked}</td>
    </>
  );
  return (
    <>
      {pages}
      <Wide label={t('groups.title')}>
        <table className={`${styles['table']} ${own['groups']}`}>
          <caption className="unseen">{t('groups.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('group')}</th>
              {states.map((state) => (
                <th key={state} scope="col">
                  {t(`state.${state}`)}
                </th>
              ))}
              <th scope="col">{t('groups.asked')}</th>
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => {
              const { orgId, counts } = group;
              return (
                <tr key={orgId} className={shown.includes(group) ? undefined : 'paper-only'}>
                  <th scope="row">
                    <Link
                      to={`/ledger?group=${encodeURIComponent(orgId)}`}
                      aria-label={t('groups.see', { group: names.organisation(orgId) })}
                    >
                      {names.organisation(orgId)}
                    </Link>
                  </th>
                  {cells(counts)}
                </tr>
              );
            })}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('groups.total')}</th>
              {cells(total)}
            </tr>
          </tfoot>
        </table>
      </Wide>
    </>
  );
};
