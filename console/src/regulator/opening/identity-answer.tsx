import { Link } from 'react-router';
import { useLanguage } from '../../i18n/language.ts';
import cards from '../case/case.module.css';
import styles from './opening.module.css';
import { useOpeningText } from './texts.ts';
import type { IdentityCheck } from './use-identity-check.ts';

/** What is known of the code so far, announced to those who hear the page; its place is kept, so nothing jumps. */
export const IdentityAnswer = ({ check }: { readonly check: IdentityCheck }) => (
  <div className={styles['answer']} role="status">
    <Answer check={check} />
  </div>
);

const Answer = ({ check }: { readonly check: IdentityCheck }) => {
  const t = useOpeningText();
  const language = useLanguage();
  switch (check.state) {
    case 'idle':
    case 'typing':
      return null;
    case 'checking':
      return <span className={cards['soft']}>{t('identity.checking')}</span>;
    case 'notPlain':
      return <span className={cards['bad']}>{t('identity.plain')}</span>;
    case 'answered': {
      const { valid, problems, warnings, open, heldBy, openCaseId } = check.answer;
      if (!valid && !open)
        return <span className={cards['bad']}>{problems.map((problem) => problem[language]).join(' ')}</span>;
      if (open)
        return (
          <>
            <span className={cards['bad']}>{t('identity.open')}</span>{' '}
            {openCaseId === undefined ? (
              t(heldBy ? 'identity.heldBy' : 'identity.elsewhere', { holder: heldBy?.[language] ?? '' })
            ) : (
              <Link to={`/cases/${encodeURIComponent(openCaseId)}`}>{t('identity.toOpen')}</Link>
            )}
          </>
        );
      return (
        <>
          <span className={cards['good']}>{t('identity.fine')}</span>
          {warnings.map((warning) => (
            <p key={warning.zh} className={cards['missing']}>
              {warning[language]}
            </p>
          ))}
        </>
      );
    }
    default:
      return check satisfies never;
  }
};
