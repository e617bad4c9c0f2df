import type { Tracking } from '../../api/routes.ts';
import { useLanguage } from '../../i18n/language.ts';
import { bareWords } from '../../parts/shown-name.ts';
import { type Step, StepLine } from '../../parts/step-line.tsx';
import styles from '../enterprise.module.css';
import { useText } from '../texts.ts';

type Entry = Tracking['line'][number];

/** Beyond these what is long past stays folded, so that a phone shows the present without scrolling far. */
const pastShown = 3;

/** What was, is and comes. */
export const ProgressLine = ({ line }: { readonly line: Tracking['line'] }) => {
  const t = useText();
  const language = useLanguage();
  const step = (entry: Entry, index: number): Step => ({
    key: `${entry.at ?? ''}${index}`,
    when: entry.when,
    // The present began before what happened in it, so its date would stand in the wrong order.
    at: entry.when === 'present' ? undefined : entry.at,
    content:
      entry.when === 'present' ? (
        <>
          <span className={styles['nowMark']}>{t('line.now')}</span>
          <strong>{bareWords(entry.sentence[language])}</strong>
        </>
      ) : (
        bareWords(entry.sentence[language])
      ),
  });
  const past = line.filter(({ when }) => when === 'past').length;
  const folded = past > pastShown + 1 ? past - pastShown : 0;
  const steps = line.map(step);
  return (
    <>
      {folded > 0 && (
        <details className={styles['fold']}>
          <summary>{t('line.earlier', { count: folded })}</summary>
          <StepLine steps={steps.slice(0, folded)} label={t('line.earlier', { count: folded })} />
        </details>
      )}
      <StepLine steps={steps.slice(folded)} label={t('line.title')} />
    </>
  );
};
