import type { CaseView } from '../../../api/routes.ts';
import { useNames } from '../../../api/use-reference.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { Explain } from '../../../parts/explain.tsx';
import { type AgeCheck, useAgeWords } from '../age-check.ts';
import styles from '../case.module.css';
import { useCaseText } from '../texts.ts';

type Screening = NonNullable<CaseView['screenings']>[number];
type EvidenceCheck = NonNullable<Screening['evidenceCheck']>;

/** What a kind was called when the review was made. */
const kindNamed = ({ evidenceCheck }: Screening, id: string) =>
  evidenceCheck?.named.find((kind) => kind.id === id)?.name ?? { zh: id, en: id };

/** 凭据核对 as it was recorded with the review. */
const EvidenceLines = ({ check: { setting, source, against } }: { readonly check: EvidenceCheck }) => {
  const t = useCaseText();
  const names = useNames();
  const language = useLanguage();
  return (
    <>
      <p className={styles['small']}>{t('age.rule', { setting, source: source[language] })}</p>
      {against.map((one) => (
        <p key={`${one.standard} ${one.why}`} className={styles['missing']}>
          {one.why === 'evidence'
            ? t('why.noEvidence', {
                name: names.standard(one.standard),
                list: one.enough.map((kind) => kind[language]).join(t('and')),
              })
            : t('why.excludedUse', { list: one.uses.map(({ name }) => name[language]).join(t('and')) })}
        </p>
      ))}
    </>
  );
};

/** 「为什么」 of one review: each finding with what it rests on, and the rules it was held against. */
export const ScreenedWhy = ({ screening }: { readonly screening: Screening }) => {
  const t = useCaseText();
  const names = useNames();
  const language = useLanguage();
  return (
    <Explain label={t('why.screened')}>
      {screening.ageCheck && <AgeLines check={screening.ageCheck} />}
      {screening.evidenceCheck && <EvidenceLines check={screening.evidenceCheck} />}
      <ul className={styles['lines']}>
        {screening.findings.map(({ standard, finding, evidence, kinds = [], exception, reasonCode }) => (
          <li key={standard}>
            {t('line', { name: names.standard(standard), text: t(`finding.${finding}`) })}
            <span className={styles['soft']}>
              {' '}
              · {evidence}
              {kinds.length > 0 &&
                ` · ${kinds.map((id) => kindNamed(screening, id)[language]).join(t('and'))}`}
              {reasonCode !== undefined && ` · ${names.reason(reasonCode, screening.reasonTableVersion)}`}
            </span>
            {exception !== undefined && (
              <span className={styles['missing']}> {t('why.exception', { text: exception })}</span>
            )}
          </li>
        ))}
      </ul>
    </Explain>
  );
};

/** 成立时间核对 as it was recorded with the review. */
const AgeLines = ({ check }: { readonly check: AgeCheck }) => {
  const { found, rule } = useAgeWords()(check);
  return (
    <p className={styles['small']}>
      {found} {rule}
    </p>
  );
};
