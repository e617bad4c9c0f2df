import type { ReactNode } from 'react';
import { useNames, useReference } from '../../api/use-reference.ts';
import { DocumentsSection } from '../../documents/documents-section.tsx';
import { useLanguage } from '../../i18n/language.ts';
import { requestStateOf } from '../../parts/asked-line.ts';
import { CivilDate } from '../../parts/civil-date.tsx';
import { contactText } from '../../parts/contact-text.ts';
import { LongText } from '../../parts/long-text.tsx';
import { Money } from '../../parts/money.tsx';
import styles from './case.module.css';
import { useCase } from './case-page.tsx';
import { InquiriesSection } from './inquiries/inquiries-section.tsx';
import { numberText } from './score/number-text.ts';
import { useCaseText } from './texts.ts';

/** Facts of money are in 万元. */
const fenPerWan = 1_000_000;

/** 材料: what the application says and what banks asked for; unknown facts are left out, never shown as zero. */
export const MaterialsTab = () => {
  const view = useCase();
  const t = useCaseText();
  const names = useNames();
  const language = useLanguage();
  const reference = useReference();
  const { applicant, need, consent, rounds, channel } = view;
  const word = (list: readonly { id: string; name: { zh: string; en: string } }[] | undefined, id: string) =>
    list?.find((one) => one.id === id)?.name[language] ?? id;
  const facts = (reference?.facts ?? []).flatMap(({ id, name, unit }) => {
    const value = (applicant.facts as Readonly<Record<string, unknown>> | undefined)?.[id];
    return typeof value === 'number' ? [{ id, name: name[language], value, unit }] : [];
  });
  const said = (value: number, unit: string) => {
    if (unit === '万元') return <Money fen={Math.round(value * fenPerWan)} />;
    return language === 'zh' ? `${numberText(value)} ${unit}` : numberText(value);
  };
  const requests = rounds.flatMap(({ lines }) =>
    lines.flatMap(({ bankId, requests: asked }) => asked.map((request) => ({ ...request, bankId }))),
  );
  return (
    <div className={styles['sections']}>
      <DocumentsSection audience="regulator" view={view} />
      <Section title={t('section.need')}>
        <Pair name={t('need.amount')} value={<Money fen={need.amountFen} />} />
        <Pair name={t('need.tenor')} value={t('months', { count: need.tenorMonths })} />
        <Pair name={t('need.purpose')} value={word(reference?.purposes, need.purpose)} />
        <Pair name={t('need.purposeText')} value={need.purposeText} />
        <Pair
          name={t('read.methods')}
          value={need.methods.map(names.method).join(t('and')) || t('need.anyMethod')}
        />
        <Pair
          name={t('read.wished')}
          value={need.wishedBankIds.map(names.organisation).join(t('and')) || '—'}
        />
      </Section>
      <Section title={t('section.applicant')}>
        <Pair name={t('applicant.kind')} value={word(reference?.applicantKinds, applicant.kind)} />
        <Pair name={t('applicant.foundedOn')} value={<CivilDate date={applicant.foundedOn} />} />
        <Pair name={t('applicant.industry')} value={names.industry(applicant.industry)} />
        <Pair name={t('read.address')} value={applicant.address ?? '—'} />
        <Pair
          name={t('applicant.contact')}
          value={applicant.contact ? contactText(applicant.contact) : '—'}
        />
        <Pair
          name={t('read.existingBanks')}
          value={(applicant.existingBankIds ?? []).map(names.organisation).join(t('and')) || '—'}
        />
        <Pair
          name={t('applicant.flags')}
          value={
            applicant.flags === undefined
              ? t('applicant.flagsUnasked')
              : applicant.flags.map((id) => word(reference?.negativeFlags, id)).join(t('and')) ||
                t('applicant.flagsNone')
          }
        />
        <Pair name={t('applicant.channel')} value={channel === undefined ? '—' : t(`channel.${channel}`)} />
      </Section>
      <Section title={t('section.consent')}>
        <Pair
          name={t('consent.givenOn')}
          value={consent ? <CivilDate date={consent.givenOn} /> : t('consent.missing')}
        />
        {consent && (
          <Pair
            name={t('consent.scope')}
            value={consent.scope.map((id) => word(reference?.consentScopes, id)).join(t('and'))}
          />
        )}
        {consent?.documentId && <Pair name={t('consent.document')} value={consent.documentId} />}
      </Section>
      <Section title={t('section.facts')}>
        {facts.map(({ id, name, value, unit }) => (
          <Pair key={id} name={name} value={said(value, unit)} />
        ))}
        {facts.length === 0 && <Pair name={t('section.facts')} value={t('facts.none')} />}
      </Section>
      <InquiriesSection view={view} />
      {requests.length > 0 && (
        <section className={styles['card']} aria-labelledby="requests">
          <h2 id="requests">{t('section.requests')}</h2>
          {requests.map(({ bankId, ...request }) => (
            <div key={request.id} className={styles['product']}>
              <div>
                <h3>{names.organisation(bankId)}</h3>
                <CivilDate moment={request.askedAt} />
              </div>
              <p>
                <LongText>{request.items}</LongText>
              </p>
              <p className={requestStateOf(request) === 'open' ? styles['missing'] : styles['soft']}>
                <LongText>
                  {t(`requests.${requestStateOf(request)}`, { text: request.supplied ?? '' })}
                </LongText>
              </p>
            </div>
          ))}
        </section>
      )}
    </div>
  );
};

const Section = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section className={styles['card']} aria-label={title}>
    <h2>{title}</h2>
    <dl className={styles['pairs']}>{children}</dl>
  </section>
);

const Pair = ({ name, value }: { readonly name: string; readonly value: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
);
