import Form from 'antd/es/form';
import Input from 'antd/es/input';
import type { CaseView } from '../../../api/routes.ts';
import { useDay } from '../../../parts/use-day.ts';
import { OrderDialog } from './order-dialog.tsx';
import { Part } from './part.tsx';
import { usePersonalText } from './texts.ts';

/** 同意, and its withdrawal on a written request. */
export const ConsentPart = ({ view }: { readonly view: CaseView }) => {
  const t = usePersonalText();
  const day = useDay();
  const { consent, consentWithdrawal, relation } = view;
  const action = consent && relation === 'holder' && (
    <OrderDialog
      order="regulator.withdrawConsent"
      view={view}
      label={t('consent.open')}
      lead={t('consent.lead')}
      submitLabel={t('consent.submit')}
      done={t('consent.done')}
      danger
    >
      <Form.Item name="reference" label={t('consent.reference')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="reason" label={t('consent.reason')}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={4000} />
      </Form.Item>
    </OrderDialog>
  );
  return (
    <Part title={t('consent.title')} action={action}>
      {consent && <p>{t('consent.given', { date: day(consent.givenOn) })}</p>}
      {consentWithdrawal && <p>{t('consent.ended', { date: day(consentWithdrawal.at) })}</p>}
      {consentWithdrawal?.reference !== undefined && (
        <p>{t('consent.endedRef', { reference: consentWithdrawal.reference })}</p>
      )}
      {!consent && !consentWithdrawal && <p>{t('consent.none')}</p>}
    </Part>
  );
};
