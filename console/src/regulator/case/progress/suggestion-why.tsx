import type { CaseView } from '../../../api/routes.ts';
import { type Names, useNames } from '../../../api/use-reference.ts';
import { Explain } from '../../../parts/explain.tsx';
import styles from '../case.module.css';
import { useCaseText } from '../texts.ts';

export type Suggestion = NonNullable<Extract<CaseView['phase'], { stage: 'triage' }>['suggestion']>;

/** 系统建议 with its reasons, above the choice. */
export const SuggestionWhy = ({ suggestion }: { readonly suggestion: Suggestion }) => {
  const t = useCaseText();
  const names = useNames();
  return (
    <div>
      <p>{t('triage.suggested', { route: names.triageRoute(suggestion.route) })}</p>
      <Explain label={t('why.suggested')}>
        <SuggestionLines suggestion={suggestion} />
      </Explain>
    </div>
  );
};

export const SuggestionLines = ({ suggestion }: { readonly suggestion: Suggestion }) => {
  const t = useCaseText();
  const names = useNames();
  return (
    <ul className={styles['lines']}>
      {suggestion.why.map(({ reasonCode, class: kind, bankId }) => (
        <li key={`${reasonCode} ${bankId}`}>
          {bankId === undefined
            ? reasonText(reasonCode, names)
            : t('line', { name: names.organisation(bankId), text: reasonText(reasonCode, names) })}{' '}
          <span className={styles['soft']}>{classText(kind, t)}</span>
        </li>
      ))}
      <li className={styles['small']}>{t('why.table', { version: suggestion.tableVersion })}</li>
    </ul>
  );
};

/** A failed standard for which the reviewer named no reason stands for itself. */
const reasonText = (code: string, names: Names): string =>
  code.startsWith('standard:') ? names.standard(code.slice('standard:'.length)) : names.reason(code);

const classes = ['bankSpecific', 'repairable', 'hardNegative', 'tooYoung', 'withdrawal'] as const;
type Class = (typeof classes)[number];

/** A class that a regional table adds is shown as written there. */
const classText = (kind: string, t: ReturnType<typeof useCaseText>): string =>
  (classes as readonly string[]).includes(kind) ? t(`class.${kind as Class}`) : kind;
