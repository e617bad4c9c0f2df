import Form from 'antd/es/form';
import Input from 'antd/es/input';
import Select from 'antd/es/select';
import type { CaseView } from '../api/routes.ts';
import { serverNow } from '../api/server-clock.ts';
import { useReference } from '../api/use-reference.ts';
import { useLanguage } from '../i18n/language.ts';
import { civilDateAt } from './civil-date-text.ts';
import { DateInput } from './date-input.tsx';
import type { FieldName } from './form-problems.ts';
import styles from './parts.module.css';
import { bareName } from './shown-name.ts';
import { usePartText } from './texts.ts';

/**
 * 处方: owner, date, measure. Renders the fields `code`, `measure`, `ownerOrgId`, `dueOn` of a form; `at` is where they
 * stand in the body, such as `['prescriptions', 0]`; at the top by default. The enterprise itself can be the owner, by
 * its identity code.
 */
export const PrescriptionForm = ({
  at = [],
  applicant,
}: {
  readonly at?: FieldName;
  readonly applicant: Pick<CaseView['applicant'], 'identity' | 'name'> | undefined;
}) => {
  const t = usePartText();
  const language = useLanguage();
  const reference = useReference();
  const form = Form.useFormInstance();
  const code: string | undefined = Form.useWatch([...at, 'code'], form);
  const entry = reference?.prescriptions.find((one) => one.code === code);
  const owners = (reference?.organisations ?? [])
    .filter(({ kind }) => !kind.endsWith('Regulator'))
    .map(({ id, name }) => ({ value: id, label: name[language] }));
  const firm = applicant ? [{ value: applicant.identity.code, label: bareName(applicant.name) }] : [];
  return (
    <>
      <Form.Item
        name={[...at, 'code']}
        label={t('prescription.code')}
        extra={entry && t('prescription.proof', { proof: entry.proof[language] })}
      >
        <Select
          showSearch
          optionFilterProp="label"
          options={(reference?.prescriptions ?? []).map((one) => ({
            value: one.code,
            label: one.name[language],
          }))}
        />
      </Form.Item>
      <Form.Item name={[...at, 'measure']} label={t('prescription.measure')}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={4000} />
      </Form.Item>
      <div className={styles['pair']}>
        <Form.Item name={[...at, 'ownerOrgId']} label={t('prescription.owner')}>
          <Select showSearch optionFilterProp="label" options={[...firm, ...owners]} />
        </Form.Item>
        <Form.Item name={[...at, 'dueOn']} label={t('prescription.due')}>
          <DateInput min={civilDateAt(serverNow())} />
        </Form.Item>
      </div>
    </>
  );
};
