import Form from 'antd/es/form';
import { useNames } from '../../api/use-reference.ts';
import styles from '../enterprise.module.css';
import { Ticks } from '../fields.tsx';
import { useText } from '../texts.ts';

/** 授权 in plain words: what is checked, who reads it, and what is never done with it. */
export const ConsentFields = ({ orgId }: { readonly orgId: string | undefined }) => {
  const t = useText();
  const names = useNames();
  const group = orgId === undefined ? t('consent.group') : names.organisation(orgId);
  return (
    <>
      <ul className={styles['points']}>
        <li>{t('consent.read', { group })}</li>
        <li>{t('consent.decide')}</li>
        <li>{t('consent.withdraw')}</li>
      </ul>
      <Form.Item name={['consent', 'scope']} label={t('consent.title')}>
        <Ticks
          label={t('consent.title')}
          options={[
            { value: 'departmentChecks', label: t('consent.checks'), note: t('consent.checks.text') },
            { value: 'shareWithBanks', label: t('consent.banks'), note: t('consent.banks.text') },
            { value: 'creditReport', label: t('consent.credit'), note: t('consent.credit.text') },
          ]}
        />
      </Form.Item>
    </>
  );
};

export const ConsentStep = () => {
  const form = Form.useFormInstance();
  return <ConsentFields orgId={form.getFieldValue('orgId') as string | undefined} />;
};
