import { useNames } from '../api/use-reference.ts';
import { Money, Rate } from '../parts/money.tsx';
import { useText } from './texts.ts';

/** What is about to be said to the enterprise, and until when it can be corrected. */
export const AnswerSure = ({
  kind,
  values,
  correcting = false,
}: {
  readonly kind: 'granted' | 'declined';
  readonly values: Readonly<Record<string, unknown>>;
  readonly correcting?: boolean;
}) => {
  const t = useText();
  const names = useNames();
  const { amountFen, rateBp, tenorMonths, primaryReason } = values;
  return (
    <>
      <p>
        <strong>
          {kind === 'granted' ? (
            <>
              {t('answer.grant')} <Money fen={Number(amountFen)} full /> ·{' '}
              <Rate basisPoints={Number(rateBp)} /> · {t('case.months', { months: Number(tenorMonths) })}
            </>
          ) : (
            <>
              {t('answer.decline')} · {names.reason(String(primaryReason))}
            </>
          )}
        </strong>
      </p>
      <p>{t(correcting ? 'sure.corrected' : 'sure.answer')}</p>
    </>
  );
};
