import type { Ref } from 'react';
import styles from '../enterprise.module.css';
import { useText } from '../texts.ts';
import { type ApplyStep, steps } from './steps.ts';

/** Where one is among the steps, in words and as a bar. */
export const StepHead = ({
  step,
  ref,
}: {
  readonly step: ApplyStep;
  readonly ref: Ref<HTMLHeadingElement>;
}) => {
  const t = useText();
  const place = steps.indexOf(step) + 1;
  return (
    <header className={styles['stepHead']}>
      <p className={styles['soft']}>{t('apply.place', { place, of: steps.length })}</p>
      <div className={styles['bars']} aria-hidden="true">
        {steps.map((one, index) => (
          <span key={one} data-done={index < place || undefined} />
        ))}
      </div>
      <h2 ref={ref} tabIndex={-1}>
        {t(`step.${step}`)}
      </h2>
      <p>{t(`step.${step}.text`)}</p>
    </header>
  );
};
