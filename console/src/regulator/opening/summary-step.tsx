import Button from 'antd/es/button';
import Form from 'antd/es/form';
import type { ReactNode } from 'react';
import type { BodyOf } from '../../api/routes.ts';
import { useNames, useReference } from '../../api/use-reference.ts';
import { useLanguage } from '../../i18n/language.ts';
import { CivilDate } from '../../parts/civil-date.tsx';
import { Money } from '../../parts/money.tsx';
import cards from '../case/case.module.css';
import { useCaseText } from '../case/texts.ts';
import { factsShown } from '../facts-shown.ts';
import { FirmTwins } from '../twins/firm-twins.tsx';
import styles from './opening.module.css';
import { type OpeningStep, openingBody } from './steps.ts';
import { useOpeningText } from './texts.ts';

type Body = BodyOf<'regulator.openCase'>;
/** What is typed so far: any part may still be missing. */
type Typed = Partial<Pick<Body, 'channel'>> & {
  readonly applicant?: Partial<Body['applicant']>;
  readonly need?: Partial<Body['need']>;
  readonly consent?: Partial<NonNullable<Body['consent']>>;
};
type Row = readonly [name: string, value: ReactNode];

/** 核对: everything that was entered, in its own words, each part one click from where it is changed. */
export const SummaryStep = ({ onStep }: { readonly onStep: (step: OpeningStep) => void }) => {
  const t = useOpeningText();
  const form = Form.useFormInstance();
  const typed = openingBody(form.getFieldsValue(true)) as Typed;
  const rows = useRows(typed);
  const { name, identity, contact } = typed.applicant ?? {};
  const parts = ['identity', 'applicant', 'need', 'facts', 'consent'] as const;
  return (
    <>
      <p className={cards['soft']}>{t('summary.lead')}</p>
      <FirmTwins
        firm={{
          ...(name && { name }),
          ...(identity?.code && { code: identity.code }),
          ...(contact?.phone && { phone: contact.phone }),
        }}
      />
      <dl className={styles['summary']}>
        {parts.map((step) => (
          <div key={step}>
            <dt>{t(`step.${step}`)}</dt>
            <dd>
              <Rows rows={rows[step]} />
            </dd>
            <dd>
              <Button
                type="link"
                size="small"
                aria-label={t('summary.edit', { name: t(`step.${step}`) })}
                onClick={() => onStep(step)}
              >
                {t('summary.edit', { name: '' })}
              </Button>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
};

const useRows = ({ channel, applicant = {}, need = {}, consent }: Typed) => {
  const t = useOpeningText();
  const words = useCaseText();
  const names = useNames();
  const language = useLanguage();
  const reference = useReference();
  const named = (
    entries: readonly { readonly id: string; readonly name: Readonly<Record<'zh' | 'en', string>> }[] = [],
    ids: readonly string[] = [],
  ) => ids.map((id) => entries.find((entry) => entry.id === id)?.name[language] ?? id).join(words('and'));
  const { contact, existingBankIds = [], flags } = applicant;
  const flagged =
    flags && (flags.length > 0 ? named(reference?.negativeFlags, flags) : words('applicant.flagsNone'));
  const { methods = [], wishedBankIds = [] } = need;
  const banks = (ids: readonly string[]) => ids.map(names.organisation).join(words('and'));
  return {
    identity: [
      [t('identity.code'), applicant.identity?.code?.toUpperCase()],
      [t('channel'), channel && words(`channel.${channel}`)],
    ],
    applicant: [
      [words('applicant.name'), applicant.name],
      [words('applicant.kind'), applicant.kind && named(reference?.applicantKinds, [applicant.kind])],
      [words('applicant.foundedOn'), applicant.foundedOn && <CivilDate date={applicant.foundedOn} />],
      [words('applicant.industry'), applicant.industry && names.industry(applicant.industry)],
      [words('applicant.address'), applicant.address],
      [words('applicant.contactName'), contact?.name],
      [words('applicant.contactPhone'), contact?.phone],
      [words('applicant.existingBanks'), banks(existingBankIds)],
      [words('applicant.flags'), flagged ?? words('applicant.flagsUnasked')],
    ],
    need: [
      [words('need.amount'), need.amountFen && <Money fen={need.amountFen} />],
      [words('need.tenor'), need.tenorMonths && words('months', { count: need.tenorMonths })],
      [words('need.purpose'), need.purpose && names.purpose(need.purpose)],
      [words('need.purposeText'), need.purposeText],
      [words('need.methods'), methods.map(names.method).join(words('and'))],
      [words('need.wished'), banks(wishedBankIds)],
    ],
    facts: factsShown(applicant.facts, reference?.facts ?? [], language).map(
      ({ name, text }): Row => [name, text],
    ),
    consent: consent?.givenOn
      ? [
          [words('consent.givenOn'), <CivilDate key="on" date={consent.givenOn} />],
          [words('consent.scope'), named(reference?.consentScopes, consent.scope)],
          [words('consent.document'), consent.documentId],
        ]
      : [[words('consent.givenOn'), t('summary.consentLater')]],
  } satisfies Record<string, readonly Row[]>;
};

/** A label without its 「（可不填）」. */
const bare = (label: string): string => label.replace(/\s*[（(][^（()）]*[）)]$/, '');

/** What was entered; what was left empty is said once, so that a forgotten field is seen. */
const Rows = ({ rows }: { readonly rows: readonly Row[] }) => {
  const t = useOpeningText();
  const words = useCaseText();
  const filled = rows.filter(([, value]) => value !== undefined && value !== '' && value !== 0);
  const empty = rows.filter((row) => !filled.includes(row)).map(([name]) => bare(name));
  return (
    <>
      <dl className={styles['entered']}>
        {filled.map(([name, value]) => (
          <div key={name}>
            <dt>{bare(name)}</dt>
            <dd className="numbers">{value}</dd>
          </div>
        ))}
      </dl>
      {rows.length === 0 && <span className={cards['soft']}>{t('summary.none')}</span>}
      {empty.length > 0 && (
        <span className={cards['soft']}>{t('summary.empty', { names: empty.join(words('and')) })}</span>
      )}
    </>
  );
};
