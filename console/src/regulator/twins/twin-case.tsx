import { Link } from 'react-router';
import type { AnswerOf } from '../../api/routes.ts';
import { CivilDate } from '../../parts/civil-date.tsx';
import { FirmName } from '../../parts/firm-name.tsx';
import { Money } from '../../parts/money.tsx';
import { StageTag } from '../../parts/stage-tag.tsx';
import { casePath } from '../case/action-path.ts';
import { useText } from './texts.ts';
import styles from './twins.module.css';

export type TwinCase = AnswerOf<'regulator.twinPairs'>['pairs'][number]['one'];

/** One of two cases that look alike: whose it is, where it stands, what it needs. */
export const TwinCaseLine = ({ one }: { readonly one: TwinCase }) => {
  const t = useText();
  return (
    <div className={styles['one']}>
      <Link to={casePath(one.caseId)}>
        <FirmName name={one.enterpriseName} />
      </Link>
      <span className="numbers">{one.identityCode}</span>
      <span className={styles['soft']}>
        <StageTag stage={one.stage} /> <Money fen={one.needFen} /> · {t('opened')}{' '}
        <CivilDate date={one.openedOn} />
      </span>
    </div>
  );
};

export const comparePath = (one: string, other: string): string =>
  `/duplicates/${encodeURIComponent(one)}/${encodeURIComponent(other)}`;
