import styles from './opening.module.css';
import { type OpeningStep, steps } from './steps.ts';
import { useOpeningText } from './texts.ts';

/** Where one is; steps already passed can be gone back to. */
export const StepList = ({
  step,
  onStep,
}: {
  readonly step: OpeningStep;
  readonly onStep: (step: OpeningStep) => void;
}) => {
  const t = useOpeningText();
  const place = steps.indexOf(step);
  return (
    <nav aria-label={t('steps')}>
      <ol className={styles['steps']}>
        {steps.map((one, index) => (
          <li
            key={one}
            aria-current={one === step ? 'step' : undefined}
            data-past={index < place || undefined}
          >
            <span className={styles['number']} aria-hidden="true">
              {index + 1}
            </span>
            {index < place ? (
              <button type="button" onClick={() => onStep(one)}>
                {t(`step.${one}`)}
              </button>
            ) : (
              <span>{t(`step.${one}`)}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
};
