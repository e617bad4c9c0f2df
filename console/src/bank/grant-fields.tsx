import Checkbox from 'antd/es/checkbox';
import Form from 'antd/es/form';
import Input from 'antd/es/input';
import Select from 'antd/es/select';
import type { CaseView } from '../api/routes.ts';
import { useReference } from '../api/use-reference.ts';
import { useLanguage } from '../i18n/language.ts';
import { AmountInput, RateInput } from '../parts/amount-input.tsx';
import { wanText } from '../parts/money-text.ts';
import { NumberInput } from '../parts/number-input.tsx';
import styles from './answer.module.css';
import { GroundsFields } from './grounds-fields.tsx';
import { useText } from './texts.ts';

const repaymentMethods = ['equalInstalments', 'equalPrincipal', 'interestOnly', 'atMaturity'] as const;
const dayCounts = ['months', 'actual365', 'actual360'] as const;

/** 授信: the terms of the offer, beside what was asked for; after its date, with the reason of the delay. */
export const GrantFields = ({
  caseId,
  need,
  late,
}: {
  readonly caseId: string;
  readonly need: CaseView['need'];
  readonly late: boolean;
}) => {
  const t = useText();
  const language = useLanguage();
  const methods = useReference()?.methods ?? [];
  return (
    <>
      <GroundsFields caseId={caseId} />
      <div className={styles['pair']}>
        <Form.Item
          name="amountFen"
          label={t('grant.amount')}
          extra={t('grant.amount.extra', { amount: wanText(need.amountFen, language) })}
        >
          <AmountInput />
        </Form.Item>
        <Form.Item name="rateBp" label={t('grant.rate')} extra={t('grant.rate.extra')}>
          <RateInput />
        </Form.Item>
        <Form.Item
          name="tenorMonths"
          label={t('grant.tenor')}
          extra={t('grant.tenor.extra', { months: need.tenorMonths })}
        >
          <NumberInput unit={t('grant.months')} />
        </Form.Item>
        <Form.Item name="method" label={t('grant.method')}>
          <Select options={methods.map(({ id, name }) => ({ value: id, label: name[language] }))} />
        </Form.Item>
        <Form.Item name="repayment" label={t('grant.repayment')}>
          <Select
            allowClear
            options={repaymentMethods.map((value) => ({ value, label: t(`grant.repayment.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name="dayCount" label={t('grant.dayCount')}>
          <Select
            allowClear
            options={dayCounts.map((value) => ({ value, label: t(`grant.dayCount.${value}`) }))}
          />
        </Form.Item>
      </div>
      <Form.Item name="firstLoan" valuePropName="checked" extra={t('grant.firstLoan.extra')}>
        <Checkbox>{t('grant.firstLoan')}</Checkbox>
      </Form.Item>
      {late && (
        <Form.Item name="lateReason" label={t('grant.lateReason')} extra={t('grant.lateReason.extra')}>
          <Input.TextArea autoSize={{ minRows: 1 }} maxLength={4000} />
        </Form.Item>
      )}
      <Form.Item name="conditions" label={t('grant.conditions')} extra={t('grant.conditions.extra')}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={4000} />
      </Form.Item>
    </>
  );
};
