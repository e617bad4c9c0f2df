import { Link } from 'react-router';
import { useNames } from '../api/use-reference.ts';
import { FirmName } from '../parts/firm-name.tsx';
import listStyles from '../parts/list.module.css';
import { Money } from '../parts/money.tsx';
import { ScoreLine } from '../parts/score-line.tsx';
import styles from './bank.module.css';
import { casePath } from './case-paths.ts';
import { InboxState } from './inbox-state.tsx';
import { useText } from './texts.ts';
import type { GroupedRows } from './use-inbox-rows.ts';

/** The inbox on a phone: a heading a group, a card a case. */
export const InboxCards = ({ groups }: { readonly groups: GroupedRows }) => {
  const t = useText();
  const names = useNames();
  return (
    <>
      {groups.map(({ id, rows }) => (
        <section key={id} className={styles['group']} aria-label={t(`group.${id}`)}>
          <h2>
            {t(`group.${id}`)} <span className="numbers">{rows.length}</span>
          </h2>
          {rows.length === 0 && <p className={styles['soft']}>{t('group.answer.none')}</p>}
          <ul className={listStyles['cards']}>
            {rows.map((summary) => (
              <li key={summary.id}>
                <Link to={casePath(summary.id)} className={listStyles['card']}>
                  <strong>
                    <FirmName name={summary.enterpriseName} />
                  </strong>
                  <span className={listStyles['cardFacts']}>
                    <InboxState summary={summary} />
                  </span>
                  <span className={listStyles['cardFacts']}>
                    <Money fen={summary.amountFen} />
                    {summary.asked && <span>{names.product(summary.asked.productId)}</span>}
                    <ScoreLine score={summary.score} brief />
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
};
