import Form from 'antd/es/form';
import Input from 'antd/es/input';
import { useState } from 'react';
import type { CaseView } from '../../api/routes.ts';
import { useReference } from '../../api/use-reference.ts';
import { useLanguage } from '../../i18n/language.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { OrderForm } from '../../parts/order-form.tsx';
import { useDay } from '../../parts/use-day.ts';
import { notify } from '../../shell/notices.tsx';
import styles from '../enterprise.module.css';
import { usePersonalText } from './texts.ts';

/** 同意: what was given, and the way to take it back, as short as the way to give it. */
export const ConsentCard = ({ view }: { readonly view: CaseView }) => {
  const t = usePersonalText();
  const day = useDay();
  const language = useLanguage();
  const scopes = useReference()?.consentScopes ?? [];
  const [open, setOpen] = useState(false);
  const { consent, consentWithdrawal } = view;
  const nameOf = (scope: string) => scopes.find(({ id }) => id === scope)?.name[language] ?? scope;
  return (
    <section className={styles['card']} aria-labelledby="consent">
      <h2 id="consent">{t('consent.title')}</h2>
      {consent && (
        <>
          <p>
            {t('consent.given', {
              date: day(consent.givenOn),
              scope: consent.scope.map(nameOf).join(language === 'zh' ? '、' : ', '),
            })}
          </p>
          <button type="button" className={styles['quiet']} onClick={() => setOpen(true)}>
            {t('consent.open')}
          </button>
        </>
      )}
      {!consent && <p>{t(consentWithdrawal ? 'consent.ended' : 'consent.none')}</p>}
      <Dialog open={open} title={t('consent.dialog')} onClose={() => setOpen(false)}>
        <p>{t('consent.what')}</p>
        <OrderForm
          order="enterprise.withdrawConsent"
          params={{ caseId: view.id }}
          seen={view}
          submitLabel={t('consent.submit')}
          danger
          onCancel={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            notify(t('consent.done'));
          }}
        >
          <Form.Item name="reason" label={t('consent.reason')}>
            <Input.TextArea autoSize={{ minRows: 2 }} maxLength={4000} />
          </Form.Item>
        </OrderForm>
      </Dialog>
    </section>
  );
};
