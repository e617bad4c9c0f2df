import Form from 'antd/es/form';
import Input from 'antd/es/input';
import Select from 'antd/es/select';
import { useReference } from '../../../api/use-reference.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { DateInput } from '../../../parts/date-input.tsx';
import { FeeFields, type FeesTyped, feesBody } from '../../../parts/fee-fields.tsx';
import { FinalWords } from '../../../parts/final-words.tsx';
import { yuanText } from '../../../parts/money-text.ts';
import { OrderForm } from '../../../parts/order-form.tsx';
import styles from '../case.module.css';
import { useCaseText } from '../texts.ts';
import type { ActFormProps } from './form-props.ts';
import { type Share, sentShares, sharesOf } from './shares.ts';
import { SharesInput } from './shares-input.tsx';

/** 登记合同, with who bears which share of the risk (风险分担方案). */
export const ContractForm = ({ view, onDone, onCancel }: ActFormProps) => {
  const t = useCaseText();
  const language = useLanguage();
  const granted = view.outcome?.grantedFen ?? 0;
  return (
    <>
      <p className={styles['soft']}>{t('contract.lead', { amount: yuanText(granted, language) })}</p>
      <OrderForm
        order="regulator.signContract"
        params={{ caseId: view.id }}
        seen={view}
        initialValues={{ riskShares: [] }}
        toBody={(values) => contractBody(values) as never}
        submitLabel={t('contract.submit')}
        sure={<FinalWords>{t('contract.lead', { amount: yuanText(granted, language) })}</FinalWords>}
        onDone={onDone}
        onCancel={onCancel}
      >
        <Form.Item name="number" label={t('contract.number')}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
        <Form.Item name="signedOn" label={t('contract.signedOn')}>
          <DateInput />
        </Form.Item>
        <SchemeFields granted={granted} />
        <Form.Item name="ownTerms" label={t('contract.ownTerms')} extra={t('contract.ownTerms.extra')}>
          <Input.TextArea autoSize={{ minRows: 1 }} maxLength={4000} />
        </Form.Item>
      </OrderForm>
    </>
  );
};

const contractBody = ({ fee, riskShares, ...values }: Readonly<Record<string, unknown>>) => ({
  ...values,
  ...feesBody(fee as FeesTyped | undefined),
  riskShares: sentShares((riskShares ?? []) as Share[]),
});

const SchemeFields = ({ granted }: { readonly granted: number }) => {
  const t = useCaseText();
  const language = useLanguage();
  const form = Form.useFormInstance();
  const schemes = useReference()?.riskSchemes ?? [];
  const chosen: string | undefined = Form.useWatch('riskScheme', form);
  const scheme = schemes.find(({ id }) => id === chosen);
  return (
    <>
      <Form.Item
        name="riskScheme"
        label={t('contract.scheme')}
        extra={scheme && [scheme.appliesTo, ...scheme.limits].map((said) => said[language]).join('；')}
      >
        <Select
          allowClear
          placeholder={t('contract.noScheme')}
          options={schemes.map(({ id, name }) => ({ value: id, label: name[language] }))}
          onChange={(id?: string) =>
            form.setFieldValue('riskShares', sharesOf(schemes.find((one) => one.id === id)))
          }
        />
      </Form.Item>
      {scheme && (
        <Form.Item name="riskShares" label={t('contract.shares')}>
          <SharesInput scheme={scheme} granted={granted} />
        </Form.Item>
      )}
      {scheme && <FeeFields kinds={scheme.fees} />}
    </>
  );
};
