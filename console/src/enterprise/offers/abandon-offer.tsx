import Form from 'antd/es/form';
import Input from 'antd/es/input';
import { useState } from 'react';
import type { CaseView } from '../../api/routes.ts';
import { useNames } from '../../api/use-reference.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { notify } from '../../shell/notices.tsx';
import { KeptOrderForm } from '../drafts/kept-order-form.tsx';
import styles from '../enterprise.module.css';
import { useText } from '../texts.ts';
import type { Offer } from './compare.ts';

/** 放弃授信: possible until money has flowed. */
export const AbandonOffer = ({ offer, view }: { readonly offer: Offer; readonly view: CaseView }) => {
  const t = useText();
  const names = useNames();
  const [open, setOpen] = useState(false);
  if (view.phase.stage !== 'outcome') return null;
  if ((view.outcome?.disbursements.length ?? 0) > 0)
    return <p className={styles['soft']}>{t('abandon.tooLate')}</p>;
  const bank = names.organisation(offer.bankId);
  const close = () => setOpen(false);
  return (
    <>
      <p>{view.outcome?.contract ? t('accepted.signed') : t('accepted.next', { bank })}</p>
      <button type="button" className={styles['quiet']} onClick={() => setOpen(true)}>
        {t('abandon.open')}
      </button>
      <Dialog open={open} title={t('abandon.title', { bank })} onClose={close}>
        <p>{t('abandon.text')}</p>
        <KeptOrderForm
          order="enterprise.abandonOffer"
          params={{ caseId: view.id }}
          seen={view}
          draft={`${view.id}/abandon`}
          submitLabel={t('abandon.submit')}
          danger
          onCancel={close}
          onDone={() => {
            close();
            notify(t('abandon.done'));
          }}
        >
          <Form.Item name="reason" label={t('abandon.reason')}>
            <Input.TextArea autoSize={{ minRows: 3 }} maxLength={4000} />
          </Form.Item>
        </KeptOrderForm>
      </Dialog>
    </>
  );
};
