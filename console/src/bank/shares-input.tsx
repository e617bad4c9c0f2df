import type { AnswerOf } from '../api/routes.ts';
import { useReference } from '../api/use-reference.ts';
import { useLanguage } from '../i18n/language.ts';
import { type FieldProps, RateInput } from '../parts/amount-input.tsx';
import { rateText, yuanText } from '../parts/money-text.ts';
import styles from './loan.module.css';
import { amountsOf, type Share, takingPart, totalBp, wholeBp } from './risk-shares.ts';
import { useText } from './texts.ts';

type Shares = readonly Partial<Share>[];
type Role = AnswerOf<'signedIn.reference'>['riskRoles'][number];

/** 分险比例: a line a party with what it carries to the fen, and the total that must be 100 %. */
export const SharesInput = ({
  value = [],
  onChange,
  grantedFen,
  fixed,
}: FieldProps<Shares> & { readonly grantedFen: number; readonly fixed: boolean }) => {
  const t = useText();
  const language = useLanguage();
  const roles: readonly Role[] = useReference()?.riskRoles ?? [];
  const taking = takingPart(value);
  const amounts = amountsOf(grantedFen, taking);
  const amountOf = (share: Partial<Share>) => amounts[taking.findIndex(({ party }) => party === share.party)];
  const total = totalBp(taking);
  const set = (party: Share['party'] | undefined, shareBp: number | undefined) =>
    onChange?.(
      value.map((share) => {
        if (share.party !== party) return share;
        const { shareBp: _before, ...rest } = share;
        return shareBp === undefined ? rest : { ...rest, shareBp };
      }),
    );
  return (
    <table className={styles['shares']}>
      <thead>
        <tr>
          <th scope="col">{t('shares.party')}</th>
          <th scope="col">{t('shares.share')}</th>
          <th scope="col" className={styles['end']}>
            {t('shares.amount')}
          </th>
        </tr>
      </thead>
      <tbody>
        {value.map((share) => {
          const name = roles.find(({ id }) => id === share.party)?.name[language] ?? share.party;
          const amount = amountOf(share);
          return (
            <tr key={share.party}>
              <th scope="row" id={`share-${share.party}`}>
                {name}
              </th>
              <td>
                {fixed && share.shareBp !== undefined ? (
                  <span className="numbers">{rateText(share.shareBp)}</span>
                ) : (
                  <RateInput
                    aria-label={`${name} ${t('shares.share')}`}
                    value={share.shareBp}
                    onChange={(shareBp) => set(share.party, shareBp)}
                  />
                )}
              </td>
              <td className={styles['end']}>{amount === undefined ? '—' : yuanText(amount, language)}</td>
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('shares.total')}</th>
          <td className="numbers" data-whole={total === wholeBp || undefined} aria-live="polite">
            {rateText(total)}{' '}
            {total !== wholeBp &&
              t(total < wholeBp ? 'shares.short' : 'shares.over', {
                rate: rateText(Math.abs(wholeBp - total)),
              })}
          </td>
          <td className={styles['end']}>{total === wholeBp ? yuanText(grantedFen, language) : '—'}</td>
        </tr>
      </tfoot>
    </table>
  );
};
