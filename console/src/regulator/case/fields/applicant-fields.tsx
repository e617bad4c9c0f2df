import Form from 'antd/es/form';
import Input from 'antd/es/input';
import Select from 'antd/es/select';
import { useReference } from '../../../api/use-reference.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { DateInput } from '../../../parts/date-input.tsx';
import formStyles from '../../../parts/parts.module.css';
import { useCaseText } from '../texts.ts';
import { FlagsInput } from './flags-input.tsx';
import { IndustryInput } from './industry-input.tsx';

/** Who applies: all of an applicant but its identity and its numbers. */
export const ApplicantFields = () => {
  const t = useCaseText();
  const language = useLanguage();
  const reference = useReference();
  const banks = (reference?.organisations ?? []).filter(({ kind }) => kind === 'bank');
  return (
    <>
      <Form.Item name={['applicant', 'name']} label={t('applicant.name')}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <div className={formStyles['pair']}>
        <Form.Item name={['applicant', 'kind']} label={t('applicant.kind')}>
          <Select
            options={(reference?.applicantKinds ?? []).map(({ id, name }) => ({
              value: id,
              label: name[language],
            }))}
          />
        </Form.Item>
        <Form.Item name={['applicant', 'foundedOn']} label={t('applicant.foundedOn')}>
          <DateInput />
        </Form.Item>
      </div>
      <Form.Item
        name={['applicant', 'industry']}
        label={t('applicant.industry')}
        extra={t('applicant.industryHint')}
      >
        <IndustryInput />
      </Form.Item>
      <Form.Item name={['applicant', 'address']} label={t('applicant.address')}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <div className={formStyles['pair']}>
        <Form.Item name={['applicant', 'contact', 'name']} label={t('applicant.contactName')}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
        <Form.Item name={['applicant', 'contact', 'phone']} label={t('applicant.contactPhone')}>
          <Input maxLength={40} inputMode="tel" autoComplete="off" />
        </Form.Item>
      </div>
      <Form.Item
        name={['applicant', 'existingBankIds']}
        label={t('applicant.existingBanks')}
        extra={t('applicant.existingBanksHint')}
      >
        <Select
          mode="multiple"
          optionFilterProp="label"
          options={banks.map(({ id, name }) => ({ value: id, label: name[language] }))}
        />
      </Form.Item>
      <Form.Item name={['applicant', 'flags']} label={t('applicant.flags')}>
        <FlagsInput />
      </Form.Item>
    </>
  );
};
