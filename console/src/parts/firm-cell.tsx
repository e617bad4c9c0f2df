import { Link } from 'react-router';
import type { CaseSummary } from '../api/routes.ts';
import { FictitiousMark } from './firm-name.tsx';
import styles from './list.module.css';
import { bareName } from './shown-name.ts';

/** The firm in a row of a table: its name, and below it the whole identity code. */
export const FirmCell = ({
  summary: { enterpriseName, identityCode },
  to,
}: {
  readonly summary: Pick<CaseSummary, 'enterpriseName' | 'identityCode'>;
  readonly to: string;
}) => (
  <div className={styles['name']}>
    <Link to={to}>{bareName(enterpriseName)}</Link>
    <span className={`${styles['code']} numbers`}>
      {identityCode}
      <FictitiousMark name={enterpriseName} />
    </span>
  </div>
);
