import Form from 'antd/es/form';
import Input from 'antd/es/input';
import { useReference } from '../../api/use-reference.ts';
import { useLanguage } from '../../i18n/language.ts';
import { AmountInput } from '../../parts/amount-input.tsx';
import { NumberInput } from '../../parts/number-input.tsx';
import { Choices, Ticks } from '../fields.tsx';
import { useText } from '../texts.ts';

type Method = 'unsecured' | 'pledge' | 'mortgage' | 'guarantee' | 'insurance';

/** How much, how long, what for, how it could be secured, which banks. */
export const NeedStep = () => {
  const t = useText();
  const language = useLanguage();
  const reference = useReference();
  const banks = (reference?.organisations ?? [])
    .filter(({ kind }) => kind === 'bank')
    .map(({ id, name }) => ({ value: id, label: name[language] }));
  return (
    <>
      <Form.Item name={['need', 'amountFen']} label={t('field.amount')}>
        <AmountInput />
      </Form.Item>
      <Form.Item name={['need', 'tenorMonths']} label={t('field.tenor')}>
        <NumberInput unit={t('unit.months')} />
      </Form.Item>
      <Form.Item name={['need', 'purpose']} label={t('field.purpose')}>
        <Choices
          label={t('field.purpose')}
          options={(reference?.purposes ?? []).map(({ id, name }) => ({ value: id, label: name[language] }))}
        />
      </Form.Item>
      <Form.Item
        name={['need', 'purposeText']}
        label={t('field.purposeText')}
        extra={t('field.purposeText.why')}
      >
        <Input.TextArea autoSize={{ minRows: 3 }} maxLength={4000} />
      </Form.Item>
      <Form.Item name={['need', 'methods']} label={t('field.methods')} extra={t('field.methods.why')}>
        <Ticks
          label={t('field.methods')}
          options={(reference?.methods ?? []).map(({ id, name }) => ({
            value: id,
            label: name[language],
            note: t(`method.${id as Method}`),
          }))}
        />
      </Form.Item>
      <Form.Item name={['need', 'wishedBankIds']} label={t('field.wished')} extra={t('field.wished.why')}>
        <Ticks label={t('field.wished')} options={banks} />
      </Form.Item>
      <Form.Item
        name={['applicant', 'existingBankIds']}
        label={t('field.existing')}
        extra={t('field.existing.why')}
      >
        <Ticks label={t('field.existing')} options={banks} />
      </Form.Item>
    </>
  );
};
