import Form from 'antd/es/form';
import Input from 'antd/es/input';
import { serverNow } from '../../../api/server-clock.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { civilDateAt } from '../../../parts/civil-date-text.ts';
import { DateInput } from '../../../parts/date-input.tsx';
import { FinalWords } from '../../../parts/final-words.tsx';
import { yuanText } from '../../../parts/money-text.ts';
import { OrderForm } from '../../../parts/order-form.tsx';
import styles from '../case.module.css';
import { drawnFen } from '../standing.ts';
import { useCaseText } from '../texts.ts';
import type { ActFormProps } from './form-props.ts';

/** 放款办结. */
export const CloseForm = ({ view, onDone, onCancel }: ActFormProps) => {
  const t = useCaseText();
  const language = useLanguage();
  return (
    <>
      <p className={styles['soft']}>{t('close.lead', { amount: yuanText(drawnFen(view), language) })}</p>
      <OrderForm
        order="regulator.closeAsLent"
        params={{ caseId: view.id }}
        seen={view}
        submitLabel={t('close.submit')}
        sure={<FinalWords>{t('close.lead', { amount: yuanText(drawnFen(view), language) })}</FinalWords>}
        onDone={onDone}
        onCancel={onCancel}
      >
        <Form.Item name="followUpOn" label={t('close.followUpOn')}>
          <DateInput min={civilDateAt(serverNow())} />
        </Form.Item>
        <Form.Item name="note" label={t('close.note')}>
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={4000} />
        </Form.Item>
      </OrderForm>
    </>
  );
};
