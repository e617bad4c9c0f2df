import Checkbox from 'antd/es/checkbox';
import Form from 'antd/es/form';
import Input from 'antd/es/input';
import { useReference } from '../../../api/use-reference.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { DateInput } from '../../../parts/date-input.tsx';
import styles from '../case.module.css';
import { useCaseText } from '../texts.ts';

/** 企业授权: when, what for, and the paper it stands on. */
export const ConsentFields = () => {
  const t = useCaseText();
  const language = useLanguage();
  const scopes = useReference()?.consentScopes ?? [];
  return (
    <>
      <Form.Item name={['consent', 'givenOn']} label={t('consent.givenOn')}>
        <DateInput />
      </Form.Item>
      <Form.Item name={['consent', 'scope']} label={t('consent.scope')}>
        <Checkbox.Group
          className={styles['choice'] ?? ''}
          options={scopes.map(({ id, name }) => ({ value: id, label: name[language] }))}
        />
      </Form.Item>
      <Form.Item
        name={['consent', 'documentId']}
        label={t('consent.document')}
        extra={t('consent.documentHint')}
      >
        <Input maxLength={80} autoComplete="off" />
      </Form.Item>
    </>
  );
};
