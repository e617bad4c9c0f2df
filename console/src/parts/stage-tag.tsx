import type { OutcomeStep, Stage } from '../api/routes.ts';
import { useNames } from '../api/use-reference.ts';
import styles from './parts.module.css';
import { usePartText } from './texts.ts';

const ended: readonly Stage[] = ['closed', 'withdrawn', 'cultivation'];

/**
 * 阶段 by its one name everywhere, from the reference data; `round` where it is not the first. `step`: what the stage
 * 放款办结 waits for at this moment, which is then its name.
 */
export const StageTag = ({
  stage,
  round,
  step,
}: {
  readonly stage: Stage;
  readonly round?: number;
  readonly step?: OutcomeStep | undefined;
}) => {
  const names = useNames();
  const t = usePartText();
  const nth = round !== undefined && round > 1 ? ` · ${t('table.round', { round })}` : '';
  return (
    <span className={styles['tag']} data-tone={ended.includes(stage) ? 'ended' : 'now'}>
      {names.ready ? `${step ? names.outcomeStep(step) : names.stage(stage)}${nth}` : '…'}
    </span>
  );
};
