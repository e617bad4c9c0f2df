import Checkbox from 'antd/es/checkbox';
import Form from 'antd/es/form';
import Input from 'antd/es/input';
import Select from 'antd/es/select';
import type { BodyOf } from '../../../api/routes.ts';
import { serverNow } from '../../../api/server-clock.ts';
import { useReference } from '../../../api/use-reference.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { civilDateAt } from '../../../parts/civil-date-text.ts';
import { DateInput } from '../../../parts/date-input.tsx';
import { useInquiryText } from '../../../parts/inquiry-texts.ts';
import { OrderForm } from '../../../parts/order-form.tsx';
import styles from '../case.module.css';
import type { ActFormProps } from './form-props.ts';

/** 部门查询: whom, for what, why, by when. The department reads no more than this, the name and the code. */
export const AskDepartmentForm = ({ view, onDone, onCancel }: ActFormProps) => {
  const t = useInquiryText();
  const language = useLanguage();
  const reference = useReference();
  return (
    <>
      <p className={styles['soft']}>{t('ask.lead')}</p>
      <OrderForm
        order="regulator.askDepartment"
        params={{ caseId: view.id }}
        seen={view}
        initialValues={{ asked: { figures: [], certificates: [], points: false } }}
        toBody={(values) => values as BodyOf<'regulator.askDepartment'>}
        submitLabel={t('ask.submit')}
        onDone={onDone}
        onCancel={onCancel}
      >
        <Form.Item name="departmentId" label={t('ask.department')}>
          <Select
            showSearch
            optionFilterProp="label"
            options={(reference?.organisations ?? [])
              .filter(({ kind }) => kind === 'department')
              .map(({ id, name }) => ({ value: id, label: name[language] }))}
          />
        </Form.Item>
        <Form.Item name={['asked', 'figures']} label={t('ask.figures')}>
          <Select
            mode="multiple"
            optionFilterProp="label"
            options={(reference?.facts ?? []).map(({ id, name }) => ({ value: id, label: name[language] }))}
          />
        </Form.Item>
        <Form.Item name={['asked', 'certificates']} label={t('ask.certificates')}>
          <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={['，', ',', '、']} />
        </Form.Item>
        <Form.Item name={['asked', 'points']} valuePropName="checked">
          <Checkbox>{t('ask.points')}</Checkbox>
        </Form.Item>
        <Form.Item name="why" label={t('ask.why')}>
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={4000} />
        </Form.Item>
        <Form.Item name="dueOn" label={t('ask.dueOn')}>
          <DateInput min={civilDateAt(serverNow())} />
        </Form.Item>
      </OrderForm>
    </>
  );
};
