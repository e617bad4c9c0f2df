import Form from 'antd/es/form';
import Input from 'antd/es/input';
import Radio from 'antd/es/radio';
import Select from 'antd/es/select';
import { useReference } from '../../../api/use-reference.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { OrderForm } from '../../../parts/order-form.tsx';
import styles from '../case.module.css';
import { useCaseNames } from '../case-names.ts';
import { useCaseText } from '../texts.ts';
import type { ActFormProps } from './form-props.ts';

/** 申请移交: to which work group, and why. */
export const TransferForm = ({ view, onDone, onCancel }: ActFormProps) => {
  const t = useCaseText();
  const language = useLanguage();
  const groups = (useReference()?.organisations ?? []).filter(
    ({ kind, id }) => kind === 'workGroup' && id !== view.orgId,
  );
  return (
    <>
      <p className={styles['soft']}>{t('transfer.lead')}</p>
      <OrderForm
        order="regulator.proposeTransfer"
        params={{ caseId: view.id }}
        seen={view}
        submitLabel={t('transfer.submit')}
        onDone={onDone}
        onCancel={onCancel}
      >
        <Form.Item name="to" label={t('transfer.to')}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={groups.map(({ id, name }) => ({ value: id, label: name[language] }))}
          />
        </Form.Item>
        <Reason label={t('transfer.reason')} extra={t('transfer.reasonHint')} />
      </OrderForm>
    </>
  );
};

export const WithdrawTransferForm = ({ view, onDone, onCancel }: ActFormProps) => {
  const t = useCaseText();
  const names = useCaseNames(view);
  return (
    <>
      <p className={styles['soft']}>
        {t('transfer.waits', { to: names.organisation(view.transfer?.to ?? '') })}
      </p>
      <OrderForm
        order="regulator.withdrawTransfer"
        params={{ caseId: view.id }}
        seen={view}
        submitLabel={t('act.withdrawTransfer')}
        onDone={onDone}
        onCancel={onCancel}
      >
        <Reason label={t('transfer.reason')} />
      </OrderForm>
    </>
  );
};

/** 答复移交: the case is the reader's own group's from the moment it is accepted. */
export const AnswerTransferForm = ({ view, onDone, onCancel }: ActFormProps) => {
  const t = useCaseText();
  const names = useCaseNames(view);
  return (
    <>
      <p>
        {t('transfer.asked', { from: names.organisation(view.orgId), reason: view.transfer?.reason ?? '' })}
      </p>
      <p className={styles['soft']}>{t('transfer.answerLead')}</p>
      <OrderForm
        order="regulator.answerTransfer"
        params={{ caseId: view.id }}
        seen={view}
        submitLabel={t('act.answerTransfer')}
        onDone={onDone}
        onCancel={onCancel}
      >
        <Form.Item name="accepted" label={t('transfer.answer')}>
          <Radio.Group
            options={[
              { value: true, label: t('transfer.accept') },
              { value: false, label: t('transfer.refuse') },
            ]}
          />
        </Form.Item>
        <Reason label={t('transfer.refuseReason')} />
      </OrderForm>
    </>
  );
};

const Reason = ({ label, extra }: { readonly label: string; readonly extra?: string }) => (
  <Form.Item name="reason" label={label} {...(extra !== undefined && { extra })}>
    <Input.TextArea autoSize={{ minRows: 3 }} maxLength={4000} />
  </Form.Item>
);
