import Form from 'antd/es/form';
import Input from 'antd/es/input';
import Select from 'antd/es/select';
import { useReference } from '../../../api/use-reference.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { AmountInput } from '../../../parts/amount-input.tsx';
import { NumberInput } from '../../../parts/number-input.tsx';
import formStyles from '../../../parts/parts.module.css';
import { useCaseText } from '../texts.ts';

/** 融资需求. */
export const NeedFields = () => {
  const t = useCaseText();
  const language = useLanguage();
  const reference = useReference();
  const options = (entries: readonly { id: string; name: { zh: string; en: string } }[] = []) =>
    entries.map(({ id, name }) => ({ value: id, label: name[language] }));
  const banks = (reference?.organisations ?? []).filter(({ kind }) => kind === 'bank');
  return (
    <>
      <div className={formStyles['pair']}>
        <Form.Item name={['need', 'amountFen']} label={t('need.amount')}>
          <AmountInput />
        </Form.Item>
        <Form.Item name={['need', 'tenorMonths']} label={t('need.tenor')}>
          <NumberInput unit={t('need.months')} />
        </Form.Item>
      </div>
      <Form.Item name={['need', 'purpose']} label={t('need.purpose')}>
        <Select options={options(reference?.purposes)} />
      </Form.Item>
      <Form.Item name={['need', 'purposeText']} label={t('need.purposeText')} extra={t('need.purposeHint')}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={4000} />
      </Form.Item>
      <Form.Item name={['need', 'methods']} label={t('need.methods')} extra={t('need.methodsHint')}>
        <Select mode="multiple" optionFilterProp="label" options={options(reference?.methods)} />
      </Form.Item>
      <Form.Item name={['need', 'wishedBankIds']} label={t('need.wished')} extra={t('need.wishedHint')}>
        <Select mode="multiple" optionFilterProp="label" options={options(banks)} />
      </Form.Item>
    </>
  );
};
