import Form from 'antd/es/form';
import Input from 'antd/es/input';
import { useReference } from '../../api/use-reference.ts';
import { useLanguage } from '../../i18n/language.ts';
import { DateInput } from '../../parts/date-input.tsx';
import styles from '../enterprise.module.css';
import { Choices, Picker } from '../fields.tsx';
import { useText } from '../texts.ts';

/** Which firm, whose county, whom to call. */
export const FirmStep = ({ identityCode }: { readonly identityCode: string }) => {
  const t = useText();
  const language = useLanguage();
  const reference = useReference();
  const current: string | undefined = Form.useWatch(['applicant', 'industry']);
  const groups = (reference?.organisations ?? []).filter(({ kind }) => kind === 'workGroup');
  // A finer code of an earlier application stays as it is unless another industry is chosen.
  const codeFor = (section: string) => (current?.startsWith(section) ? current : section);
  return (
    <>
      <Form.Item name="orgId" label={t('field.orgId')} extra={t('field.orgId.why')}>
        <Picker
          empty={t('choose')}
          options={groups.map(({ id, name }) => ({ value: id, label: name[language] }))}
        />
      </Form.Item>
      <Form.Item name={['applicant', 'name']} label={t('field.name')}>
        <Input maxLength={200} autoComplete="organization" />
      </Form.Item>
      <div className={styles['fixed']}>
        <span>{t('field.identity')}</span>
        <strong className="numbers">{identityCode}</strong>
        <small>{t('field.identity.why')}</small>
      </div>
      <Form.Item name={['applicant', 'kind']} label={t('field.kind')} initialValue="enterprise">
        <Choices
          label={t('field.kind')}
          options={(reference?.applicantKinds ?? []).map(({ id, name }) => ({
            value: id,
            label: name[language],
          }))}
        />
      </Form.Item>
      <Form.Item name={['applicant', 'industry']} label={t('field.industry')}>
        <Picker
          empty={t('choose')}
          options={(reference?.industries ?? []).map(({ id, name }) => ({
            value: codeFor(id),
            label: name[language],
          }))}
        />
      </Form.Item>
      <Form.Item
        name={['applicant', 'foundedOn']}
        label={t('field.foundedOn')}
        extra={t('field.foundedOn.why')}
      >
        <DateInput />
      </Form.Item>
      <Form.Item
        name={['applicant', 'contact', 'name']}
        label={t('field.contact')}
        extra={t('field.contact.why')}
      >
        <Input maxLength={200} autoComplete="name" />
      </Form.Item>
      <Form.Item name={['applicant', 'contact', 'phone']} label={t('field.phone')}>
        <Input type="tel" inputMode="tel" maxLength={40} autoComplete="tel" />
      </Form.Item>
    </>
  );
};
