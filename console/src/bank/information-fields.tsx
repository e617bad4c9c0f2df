import Form from 'antd/es/form';
import Input from 'antd/es/input';
import { useText } from './texts.ts';

/** 需补充: which papers, one a line. */
export const InformationFields = () => {
  const t = useText();
  return (
    <Form.Item name="items" label={t('information.items')} extra={t('information.extra')}>
      <Input.TextArea autoSize={{ minRows: 4 }} maxLength={4000} />
    </Form.Item>
  );
};
