import Select from 'antd/es/select';
import { useId, useState } from 'react';
import type { AnswerOf } from '../api/routes.ts';
import { useAsk } from '../api/use-ask.ts';
import { useLanguage } from '../i18n/language.ts';
import { AskState } from '../parts/ask-state.tsx';
import { CivilDate } from '../parts/civil-date.tsx';
import { columnText, rateText, wanText } from '../parts/money-text.ts';
import styles from './repayment.module.css';
import { usePlanText } from './texts.ts';

type Plan = AnswerOf<'enterprise.repaymentPlan'>;

const methods = ['equalInstalments', 'equalPrincipal', 'interestOnly', 'atMaturity'] as const;
const dayCounts = ['months', 'actual365', 'actual360'] as const;

/** 还款计划 in yuan and fen: what is due when, and how interest is counted. `bankId`: whose offer, for the enterprise. */
export const RepaymentPlan = ({
  audience,
  caseId,
  bankId,
}: {
  readonly audience: 'enterprise' | 'bank';
  readonly caseId: string;
  readonly bankId?: string | undefined;
}) => {
  const [method, setMethod] = useState<Plan['method']>();
  const [dayCount, setDayCount] = useState<Plan['dayCount']>();
  const ask = useAsk(`${audience}.repaymentPlan`, {
    params: { caseId },
    query: {
      ...(bankId !== undefined && { bankId }),
      ...(method && { method }),
      ...(dayCount && { dayCount }),
    },
  });
  return (
    <AskState ask={ask} rows={8}>
      {(plan) => (
        <div className={styles['plan']}>
          <Choices plan={plan} onMethod={setMethod} onDayCount={setDayCount} />
          <Explained plan={plan} />
          <Instalments plan={plan} />
        </div>
      )}
    </AskState>
  );
};

const Choices = ({
  plan,
  onMethod,
  onDayCount,
}: {
  readonly plan: Plan;
  readonly onMethod: (method: Plan['method']) => void;
  readonly onDayCount: (dayCount: Plan['dayCount']) => void;
}) => {
  const t = usePlanText();
  const [methodId, dayCountId] = [useId(), useId()];
  return (
    <div className={styles['choices']}>
      <div>
        <label htmlFor={methodId}>{t('method')}</label>
        <Select
          id={methodId}
          value={plan.method}
          onChange={onMethod}
          options={methods.map((value) => ({ value, label: t(`method.${value}`) }))}
        />
        <span className={styles['soft']}>{t(`stated.${plan.stated.method}`)}</span>
      </div>
      <div>
        <label htmlFor={dayCountId}>{t('dayCount')}</label>
        <Select
          id={dayCountId}
          value={plan.dayCount}
          onChange={onDayCount}
          disabled={plan.stated.dayCount}
          options={dayCounts.map((value) => ({ value, label: t(`dayCount.${value}`) }))}
        />
        <span className={styles['soft']}>{t(`stated.${plan.stated.dayCount}`)}</span>
      </div>
    </div>
  );
};

const Explained = ({ plan: { drawn, amountFen } }: { readonly plan: Plan }) => {
  const t = usePlanText();
  const language = useLanguage();
  return (
    <p className={styles['soft']}>
      {drawn ? t('drawn.true') : t('drawn.false', { amount: wanText(amountFen, language) })} {t('contract')}
    </p>
  );
};

const Instalments = ({ plan }: { readonly plan: Plan }) => {
  const t = usePlanText();
  const { instalments, principalFen, interestFen, rateBp } = plan;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls by the keyboard as well
    <section className={styles['scroll']} tabIndex={0} aria-label={t('title')}>
      <table className={styles['table']}>
        <caption>{t('caption', { count: instalments.length, rate: rateText(rateBp) })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('number')}</th>
            <th scope="col">{t('dueOn')}</th>
            {(['due', 'principal', 'interest', 'balance'] as const).map((column) => (
              <th key={column} scope="col" className={styles['amount']}>
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {instalments.map(({ dueOn, principalFen: principal, interestFen: interest, balanceFen }, index) => (
            <tr key={dueOn}>
              <td className="numbers">{index + 1}</td>
              <td>
                <CivilDate date={dueOn} />
              </td>
              {[principal + interest, principal, interest, balanceFen].map((fen, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: four columns that stay where they are
                <td key={column} className={`${styles['amount']} numbers`}>
                  {columnText(fen)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {t('total')}
            </th>
            <td className={`${styles['amount']} numbers`}>{columnText(principalFen + interestFen)}</td>
            <td className={`${styles['amount']} numbers`}>{columnText(principalFen)}</td>
            <td className={`${styles['amount']} numbers`}>{columnText(interestFen)}</td>
            <td />
          </tr>
        </tfoot>
      </table>
    </section>
  );
};
