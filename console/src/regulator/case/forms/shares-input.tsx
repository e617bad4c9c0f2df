import { useReference } from '../../../api/use-reference.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { type FieldProps, RateInput } from '../../../parts/amount-input.tsx';
import { rateText, yuanText } from '../../../parts/money-text.ts';
import styles from '../case.module.css';
import { useCaseText } from '../texts.ts';
import { missingBp, partFen, type Scheme, type Share } from './shares.ts';

/** 各方分担比例: a line per party with its part of the loan, and what is missing to the whole. */
export const SharesInput = ({
  scheme,
  granted,
  value = [],
  onChange,
}: FieldProps<readonly Share[]> & { readonly scheme: Scheme; readonly granted: number }) => {
  const t = useCaseText();
  const language = useLanguage();
  const roles = useReference()?.riskRoles ?? [];
  const missing = missingBp(value);
  const withShare = (at: number, shareBp: number | undefined) =>
    value.map((share, index) => {
      if (index !== at) return share;
      return shareBp === undefined ? { party: share.party } : { party: share.party, shareBp };
    });
  return (
    <fieldset className={styles['standard']} aria-label={t('contract.shares')}>
      {scheme.parties.map((party, index) => {
        const share = value[index]?.shareBp;
        return (
          <div key={party} className={styles['share']}>
            <label htmlFor={`share-${party}`}>
              {roles.find(({ id }) => id === party)?.name[language] ?? party}
            </label>
            <RateInput
              id={`share-${party}`}
              value={share}
              onChange={(shareBp) => onChange?.(withShare(index, shareBp))}
            />
            <output className="numbers">{share ? yuanText(partFen(granted, share), language) : '—'}</output>
          </div>
        );
      })}
      <p className={missing === 0 ? styles['good'] : styles['missing']} role="status">
        {missing === 0 && t('contract.whole')}
        {missing > 0 && t('contract.missing', { share: rateText(missing) })}
        {missing < 0 && t('contract.over', { share: rateText(-missing) })}
      </p>
    </fieldset>
  );
};
