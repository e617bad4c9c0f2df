import { useNames } from '../api/use-reference.ts';
import { DeclineNotice } from '../parts/decline-notice.tsx';
import { type Grant, OfferCard } from '../parts/offer-card.tsx';
import styles from './answer.module.css';
import type { AnswerKind, Values } from './answer-choices.ts';
import { groundsBody } from './grounds.ts';
import type { BankLine } from './own-line.ts';
import { useText } from './texts.ts';

/** What the enterprise will read, as far as it is typed. */
export const AnswerPreview = ({
  kind,
  line,
  values,
}: {
  readonly kind: AnswerKind;
  readonly line: BankLine;
  readonly values: Values;
}) => {
  const t = useText();
  const names = useNames();
  const bank = names.organisation(line.bankId);
  switch (kind) {
    case 'contact':
    case 'materials':
      return <p>{t(`preview.${kind}`, { bank })}</p>;
    case 'information': {
      const items = text(values['items']);
      if (items === '') return <p className={styles['soft']}>{t('preview.information.empty')}</p>;
      return <p className={styles['said']}>{t('preview.information', { bank, items })}</p>;
    }
    case 'grant': {
      const grant = grantFrom(values, line.productId);
      if (!grant) return <p className={styles['soft']}>{t('preview.grant.empty')}</p>;
      return <OfferCard bankId={line.bankId} productId={line.productId} grant={grant} />;
    }
    case 'decline': {
      const primaryReason = text(values['primaryReason']);
      const reasonCodes = values['reasonCodes'];
      if (primaryReason === '' || !Array.isArray(reasonCodes))
        return <p className={styles['soft']}>{t('preview.decline.empty')}</p>;
      const explanation = text(values['explanation']);
      const decline = {
        reasonCodes: reasonCodes as string[],
        primaryReason,
        explanation: explanation === '' ? t('preview.decline.explanation') : explanation,
        suggestion: text(values['suggestion']),
      };
      return <DeclineNotice bankId={line.bankId} decline={decline} />;
    }
    default:
      return kind satisfies never;
  }
};

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const whole = (value: unknown): value is number => Number.isSafeInteger(value);

/** Shown once amount, rate and tenor can be counted with; the way of security may still be open. */
const grantFrom = (values: Values, askedFor: string): Grant | undefined => {
  const { amountFen, rateBp, tenorMonths, method, repayment, conditions, lateReason } = values;
  const { basis } = groundsBody(values, askedFor);
  if (!whole(amountFen) || !whole(rateBp) || !whole(tenorMonths) || amountFen < 1 || tenorMonths < 1)
    return undefined;
  return {
    kind: 'granted',
    at: '',
    by: { kind: 'bank', orgId: '', personId: '' },
    amountFen,
    rateBp,
    tenorMonths,
    method: (method ?? '—') as Grant['method'],
    firstLoan: false,
    ...(repayment !== undefined && { repayment: repayment as NonNullable<Grant['repayment']> }),
    ...(basis?.kind === 'product' && { basis: { ...basis, catalogueVersion: '' } }),
    ...(basis?.kind === 'ownTerms' && { basis: { ...basis, misses: [], catalogueVersion: '' } }),
    ...(text(conditions).trim() !== '' && { conditions: text(conditions) }),
    ...(text(lateReason).trim() !== '' && { lateReason: text(lateReason) }),
    late: false,
  };
};
