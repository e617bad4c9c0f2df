import type { ReactNode } from 'react';
import { useNames, useReference } from '../../api/use-reference.ts';
import { useLanguage } from '../../i18n/language.ts';
import { CivilDate } from '../../parts/civil-date.tsx';
import { Money } from '../../parts/money.tsx';
import styles from '../enterprise.module.css';
import { useText } from '../texts.ts';
import { amountFigures, countFigures, type Values } from './application.ts';
import type { ApplyStep } from './steps.ts';

/** All of it once more before it is sent, each part with the way back to it. */
export const CheckStep = ({
  values,
  identityCode,
  onEdit,
}: {
  readonly values: Values;
  readonly identityCode: string;
  readonly onEdit: (step: ApplyStep) => void;
}) => {
  const t = useText();
  const names = useNames();
  const language = useLanguage();
  const reference = useReference();
  const { applicant = {}, need = {}, consent } = values;
  const facts = applicant.facts ?? {};
  const given = (fen: number | undefined) => (fen === undefined ? undefined : <Money fen={fen} />);
  const list = (ids: readonly string[] | undefined, name: (id: string) => string) =>
    ids && ids.length > 0 ? ids.map(name).join(t('list.and')) : undefined;
  const kind = reference?.applicantKinds.find(({ id }) => id === (applicant.kind ?? 'enterprise'));
  const scope = (id: string) => reference?.consentScopes.find((one) => one.id === id)?.name[language] ?? id;
  return (
    <>
      <Part
        step="firm"
        onEdit={onEdit}
        rows={[
          [t('field.orgId'), values.orgId && names.organisation(values.orgId)],
          [t('field.name'), applicant.name],
          [
            t('field.identity'),
            <span key="code" className={`${styles['unbroken']} numbers`}>
              {identityCode}
            </span>,
          ],
          [t('field.kind'), kind?.name[language]],
          [t('field.industry'), applicant.industry && names.industry(applicant.industry)],
          [t('field.foundedOn'), applicant.foundedOn && <CivilDate date={applicant.foundedOn} />],
          [
            t('field.contact'),
            [applicant.contact?.name, applicant.contact?.phone].filter(Boolean).join(' · '),
          ],
        ]}
      />
      <Part
        step="need"
        onEdit={onEdit}
        rows={[
          [t('field.amount'), given(need.amountFen)],
          [t('field.tenor'), need.tenorMonths && t('months', { count: need.tenorMonths })],
          [t('field.purpose'), need.purpose && names.purpose(need.purpose)],
          [t('field.purposeText'), need.purposeText],
          [t('field.methods'), list(need.methods, names.method) ?? t('facts.anyMethod')],
          [t('field.wished'), list(need.wishedBankIds, names.organisation) ?? t('facts.anyBank')],
          [t('field.existing'), list(applicant.existingBankIds, names.organisation) ?? t('none')],
        ]}
      />
      <Part
        step="figures"
        onEdit={onEdit}
        rows={[
          ...amountFigures.map((figure) => [names.fact(figure), given(facts[figure])] as const),
          ...countFigures.map(
            (figure) => [names.fact(figure), facts[figure]?.toLocaleString('en-US')] as const,
          ),
        ]}
        empty={t('check.unknown')}
      />
      <Part step="consent" onEdit={onEdit} rows={[[t('facts.consent'), list(consent?.scope, scope)]]} />
      <p className={styles['soft']}>{t('check.after')}</p>
    </>
  );
};

const Part = ({
  step,
  rows,
  onEdit,
  empty,
}: {
  readonly step: ApplyStep;
  readonly rows: readonly (readonly [string, ReactNode])[];
  readonly onEdit: (step: ApplyStep) => void;
  readonly empty?: string;
}) => {
  const t = useText();
  return (
    <section className={styles['card']} aria-labelledby={`check-${step}`}>
      <div className={styles['partHead']}>
        <h3 id={`check-${step}`}>{t(`step.${step}`)}</h3>
        <button
          type="button"
          className={styles['quiet']}
          aria-label={t('check.edit', { step: t(`step.${step}`) })}
          onClick={() => onEdit(step)}
        >
          {t('check.change')}
        </button>
      </div>
      <dl className={styles['pairs']}>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value || <span className={styles['soft']}>{empty ?? t('check.missing')}</span>}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};
