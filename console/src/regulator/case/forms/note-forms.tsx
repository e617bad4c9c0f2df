import Form from 'antd/es/form';
import Input from 'antd/es/input';
import type { ReactNode } from 'react';
import type { CaseView } from '../../../api/routes.ts';
import { FinalWords } from '../../../parts/final-words.tsx';
import { OrderForm } from '../../../parts/order-form.tsx';
import styles from '../case.module.css';
import { useCaseText } from '../texts.ts';
import type { ActFormProps } from './form-props.ts';

type NoteOrder = 'regulator.urge' | 'regulator.withdraw' | 'regulator.reopen' | 'regulator.abandonOffer';

/** A form of one paragraph: what is said goes on record. */
const NoteForm = ({
  order,
  field,
  label,
  lead,
  submitLabel,
  danger = false,
  view,
  onDone,
  onCancel,
}: Omit<ActFormProps, 'subject'> & {
  readonly order: NoteOrder;
  readonly field: 'note' | 'reason';
  readonly label: string;
  /** What will happen. */
  readonly lead: ReactNode;
  readonly submitLabel: string;
  readonly danger?: boolean;
}) => (
  <>
    <p className={styles['soft']}>{lead}</p>
    <OrderForm
      order={order}
      params={{ caseId: view.id }}
      seen={view}
      submitLabel={submitLabel}
      danger={danger}
      {...(danger && { sure: <FinalWords>{lead}</FinalWords> })}
      readByEnterprise={[field]}
      onDone={onDone}
      onCancel={onCancel}
    >
      <Form.Item name={field} label={label}>
        <Input.TextArea autoSize={{ minRows: 3 }} maxLength={4000} />
      </Form.Item>
    </OrderForm>
  </>
);

export const UrgeForm = (props: ActFormProps) => {
  const t = useCaseText();
  const supervises = (view: CaseView) => view.relation === 'supervisor';
  return (
    <NoteForm
      {...props}
      order="regulator.urge"
      field="note"
      label={t('urge.note')}
      lead={t('urge.lead')}
      submitLabel={supervises(props.view) ? t('urge.superviseSubmit') : t('urge.submit')}
    />
  );
};

export const WithdrawForm = (props: ActFormProps) => {
  const t = useCaseText();
  return (
    <NoteForm
      {...props}
      order="regulator.withdraw"
      field="reason"
      label={t('withdraw.reason')}
      lead={t('withdraw.lead')}
      submitLabel={t('withdraw.submit')}
      danger
    />
  );
};

export const ReopenForm = (props: ActFormProps) => {
  const t = useCaseText();
  return (
    <NoteForm
      {...props}
      order="regulator.reopen"
      field="reason"
      label={t('reopen.reason')}
      lead={t('reopen.lead')}
      submitLabel={t('reopen.submit')}
    />
  );
};

export const AbandonForm = (props: ActFormProps) => {
  const t = useCaseText();
  return (
    <NoteForm
      {...props}
      order="regulator.abandonOffer"
      field="reason"
      label={t('abandon.reason')}
      lead={t('abandon.lead')}
      submitLabel={t('abandon.submit')}
      danger
    />
  );
};
