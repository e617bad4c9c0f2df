import type { AnswerOf } from '../../api/routes.ts';
import { useAsk } from '../../api/use-ask.ts';
import { useLanguage } from '../../i18n/language.ts';
import { AskState } from '../../parts/ask-state.tsx';
import type { VersionLine } from './rule-words.ts';
import styles from './rules.module.css';
import { useText } from './texts.ts';

type Differences = AnswerOf<'administration.ruleDifference'>['differences'];

/** What differs, one sentence each. */
export const DifferenceList = ({
  differences,
}: {
  readonly differences: readonly Pick<Differences[number], 'at' | 'sentence'>[];
}) => {
  const language = useLanguage();
  return (
    <ol className={styles['list']}>
      {differences.map(({ at, sentence }) => (
        <li key={`${at} ${sentence.en}`}>{sentence[language]}</li>
      ))}
    </ol>
  );
};

/** 差异 of a saved version: from the one in force, or the one it was begun from. */
export const VersionDifference = ({
  version: { kind, id, version },
}: {
  readonly version: Pick<VersionLine, 'kind' | 'id' | 'version'>;
}) => {
  const t = useText();
  const ask = useAsk('administration.ruleDifference', { params: { kind, id, version } });
  return (
    <AskState ask={ask} rows={3}>
      {({ against, differences }) =>
        against === undefined ? (
          <p>{t('difference.first')}</p>
        ) : differences.length === 0 ? (
          <p>{t('difference.none', { version: against })}</p>
        ) : (
          <div className={styles['stack']}>
            <h3>
              {t('difference.title', { version: against })}{' '}
              <span className={styles['hint']}>{t('difference.count', { count: differences.length })}</span>
            </h3>
            <DifferenceList differences={differences} />
          </div>
        )
      }
    </AskState>
  );
};
