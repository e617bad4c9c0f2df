import { CivilDate } from '../parts/civil-date.tsx';
import styles from './answer.module.css';
import type { AnswerKind, Choice } from './answer-choices.ts';
import { useText } from './texts.ts';

/** Big choices that say what each will do; arrow keys move between them, as between radio buttons everywhere. */
export const ChoiceCards = ({
  choices,
  chosen,
  onChoose,
}: {
  readonly choices: readonly Choice[];
  readonly chosen: AnswerKind | undefined;
  readonly onChoose: (kind: AnswerKind) => void;
}) => {
  const t = useText();
  return (
    <fieldset className={styles['choices']}>
      <legend>{t('answer.legend')}</legend>
      {choices.map(({ kind, state, at }) => (
        <label key={kind} className={styles['choice']} data-state={state}>
          <input
            type="radio"
            name="answer"
            value={kind}
            checked={chosen === kind}
            disabled={state !== 'open'}
            onChange={() => onChoose(kind)}
          />
          <strong>{t(`answer.${kind}`)}</strong>
          <span>
            {state === 'open' && t(`answer.${kind}.effect`)}
            {state === 'closed' && t('answer.closed')}
            {state === 'done' && (
              <>
                {t('answer.saidOn')} <CivilDate moment={at} />
              </>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  );
};
