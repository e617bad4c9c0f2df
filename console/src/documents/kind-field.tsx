import { type Ref, useId } from 'react';
import type { CaseView } from '../api/routes.ts';
import { useNames } from '../api/use-reference.ts';
import { aboutText } from './about-text.ts';
import type { Choice } from './choices.ts';
import styles from './documents.module.css';
import { useDocumentText } from './texts.ts';

/** 这是什么材料: nothing to choose where there is one thing it can be. */
export const KindField = ({
  ref,
  view,
  choices,
  choice,
  missing,
  onPick,
}: {
  readonly ref: Ref<HTMLSelectElement>;
  readonly view: CaseView;
  readonly choices: readonly Choice[];
  readonly choice: Choice | undefined;
  readonly missing: boolean;
  readonly onPick: (value: string) => void;
}) => {
  const t = useDocumentText();
  const names = useNames();
  const id = useId();
  if (choices.length === 1 && choice) return <span>{aboutText(names, view, choice)}</span>;
  return (
    <label htmlFor={id} className={styles['kind']}>
      <span>{t('kind.label')}</span>
      <select
        ref={ref}
        id={id}
        value={choice?.value ?? ''}
        aria-invalid={missing}
        aria-describedby={missing ? `${id}-missing` : undefined}
        onChange={({ target }) => onPick(target.value)}
      >
        {!choice && <option value="">{t('kind.pick')}</option>}
        {choices.map((one) => (
          <option key={one.value} value={one.value}>
            {aboutText(names, view, one)}
          </option>
        ))}
      </select>
      {missing && (
        <span role="alert" id={`${id}-missing`} className={styles['faults']}>
          {t('kind.missing')}
        </span>
      )}
    </label>
  );
};
