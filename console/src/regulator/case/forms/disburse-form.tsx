import Form from 'antd/es/form';
import { useLanguage } from '../../../i18n/language.ts';
import { AmountInput } from '../../../parts/amount-input.tsx';
import { DateInput } from '../../../parts/date-input.tsx';
import { FinalWords } from '../../../parts/final-words.tsx';
import { yuanText } from '../../../parts/money-text.ts';
import { OrderForm } from '../../../parts/order-form.tsx';
import styles from '../case.module.css';
import { drawnFen } from '../standing.ts';
import { useCaseText } from '../texts.ts';
import type { ActFormProps } from './form-props.ts';

/** 登记放款: never more than was granted. */
export const DisburseForm = ({ view, onDone, onCancel }: ActFormProps) => {
  const t = useCaseText();
  const language = useLanguage();
  const granted = view.outcome?.grantedFen ?? 0;
  const drawn = drawnFen(view);
  const open = granted - drawn;
  return (
    <>
      <p className={styles['soft']}>
        {t('disburse.lead', {
          granted: yuanText(granted, language),
          drawn: yuanText(drawn, language),
          open: yuanText(open, language),
        })}
      </p>
      <OrderForm
        order="regulator.recordDisbursement"
        params={{ caseId: view.id }}
        seen={view}
        initialValues={{ amountFen: open }}
        submitLabel={t('disburse.submit')}
        sure={({ amountFen }) => (
          <FinalWords>
            {t('disburse.submit')} {yuanText(Number(amountFen), language)}
          </FinalWords>
        )}
        onDone={onDone}
        onCancel={onCancel}
      >
        <Form.Item name="amountFen" label={t('disburse.amount')}>
          <AmountInput />
        </Form.Item>
        <Form.Item name="on" label={t('disburse.on')}>
          <DateInput />
        </Form.Item>
      </OrderForm>
    </>
  );
};
