import Form from 'antd/es/form';
import Input from 'antd/es/input';
import Radio from 'antd/es/radio';
import { ReasonPicker } from '../parts/reason-picker.tsx';
import { useText } from './texts.ts';

/** 未授信: coded reasons, the explanation the enterprise reads, what would help, and whether it can be repaired. */
export const DeclineFields = () => {
  const t = useText();
  return (
    <>
      <ReasonPicker />
      <Form.Item name="explanation" label={t('decline.explanation')} extra={t('decline.explanation.extra')}>
        <Input.TextArea autoSize={{ minRows: 3 }} maxLength={4000} />
      </Form.Item>
      <Form.Item name="suggestion" label={t('decline.suggestion')} extra={t('decline.suggestion.extra')}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={4000} />
      </Form.Item>
      <Form.Item name="repairable" label={t('decline.repairable')}>
        <Radio.Group
          options={[
            { value: 'yes', label: t('decline.repairable.yes') },
            { value: 'no', label: t('decline.repairable.no') },
          ]}
        />
      </Form.Item>
    </>
  );
};
