import type { CaseView } from '../api/routes.ts';
import { useNames, useReference } from '../api/use-reference.ts';
import { useLanguage } from '../i18n/language.ts';
import { contactText } from '../parts/contact-text.ts';
import { wanText } from '../parts/money-text.ts';
import styles from './case.module.css';
import { useText } from './texts.ts';

/** Facts of money are in 万元. */
const fenPerWan = 1_000_000;

/** 企业数据 and whom to call. What nobody reported is left out, not shown as zero. */
export const FactsSection = ({ view }: { readonly view: CaseView }) => {
  const t = useText();
  const language = useLanguage();
  const reference = useReference();
  const names = useNames();
  const { facts, contact, flags = [], address } = view.applicant;
  const known = (reference?.facts ?? []).flatMap(({ id, name, unit }) => {
    const value = facts?.[id as keyof typeof facts];
    return typeof value === 'number' ? [{ id, name: name[language], unit, value }] : [];
  });
  const flagNames = flags.map(
    (flag) => reference?.negativeFlags.find(({ id }) => id === flag)?.name[language] ?? flag,
  );
  const said = (value: number, unit: string) => {
    if (unit === '万元') return wanText(Math.round(value * fenPerWan), language);
    const number = new Intl.NumberFormat('en').format(value);
    return language === 'zh' ? `${number} ${unit}` : number;
  };
  return (
    <section className={styles['card']} aria-labelledby="facts">
      <h2 id="facts">{t('facts.title')}</h2>
      <dl className={styles['about']}>
        {contact && <Fact name={t('facts.contact')} value={contactText(contact)} />}
        {address !== undefined && <Fact name={t('facts.address')} value={address} />}
        <Fact name={t('facts.purpose')} value={view.need.purposeText} />
        {view.need.methods.length > 0 && (
          <Fact name={t('facts.methods')} value={view.need.methods.map(names.method).join(t('list.comma'))} />
        )}
      </dl>
      <dl className={styles['facts']}>
        {known.map(({ id, name, unit, value }) => (
          <Fact key={id} name={name} value={said(value, unit)} />
        ))}
      </dl>
      {flagNames.length > 0 && <p>{t('facts.flags', { flags: flagNames.join(t('list.comma')) })}</p>}
      <p className={styles['soft']}>{t('facts.note')}</p>
    </section>
  );
};

const Fact = ({ name, value }: { readonly name: string; readonly value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
);
