import Form from 'antd/es/form';
import Input from 'antd/es/input';
import Select from 'antd/es/select';
import type { BodyOf } from '../../../api/routes.ts';
import { OrderForm } from '../../../parts/order-form.tsx';
import { EmptyState } from '../../../parts/states.tsx';
import styles from '../case.module.css';
import { useCaseNames } from '../case-names.ts';
import { overdueLines } from '../standing.ts';
import { useCaseText } from '../texts.ts';
import type { ActFormProps } from './form-props.ts';

const all = 'all';

/** 不再等待: one bank whose date has passed, or all of them; when none is left to wait for, the case moves on. */
export const EndWaitingForm = ({ view, onDone, onCancel }: ActFormProps) => {
  const t = useCaseText();
  const names = useCaseNames(view);
  const overdue = overdueLines(view);
  if (overdue.length === 0) return <EmptyState title={t('endWaiting.none')} />;
  return (
    <>
      <p className={styles['soft']}>{t('endWaiting.lead')}</p>
      <OrderForm
        order="regulator.endWaiting"
        params={{ caseId: view.id }}
        seen={view}
        initialValues={{ bankId: overdue.length === 1 ? overdue[0]?.bankId : all }}
        toBody={({ bankId, reason }) =>
          ({ ...(bankId !== all && { bankId }), reason }) as BodyOf<'regulator.endWaiting'>
        }
        submitLabel={t('endWaiting.submit')}
        readByEnterprise={['reason']}
        onDone={onDone}
        onCancel={onCancel}
      >
        <Form.Item name="bankId" label={t('endWaiting.bank')}>
          <Select
            options={[
              ...(overdue.length > 1 ? [{ value: all, label: t('endWaiting.all') }] : []),
              ...overdue.map(({ bankId }) => ({ value: bankId, label: names.organisation(bankId) })),
            ]}
          />
        </Form.Item>
        <Form.Item name="reason" label={t('endWaiting.reason')}>
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={4000} />
        </Form.Item>
      </OrderForm>
    </>
  );
};
