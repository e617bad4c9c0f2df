import Form from 'antd/es/form';
import Input from 'antd/es/input';
import { useState } from 'react';
import type { CaseView } from '../../api/routes.ts';
import { useNames } from '../../api/use-reference.ts';
import { useLanguage } from '../../i18n/language.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { OrderForm } from '../../parts/order-form.tsx';
import { personalDataLeft } from '../../parts/personal-data-left.ts';
import { useDay } from '../../parts/use-day.ts';
import { notify } from '../../shell/notices.tsx';
import styles from '../enterprise.module.css';
import { usePersonalText } from './texts.ts';

/** 申请删除: when one may ask, what became of it, what is gone. */
export const ErasureCard = ({ view }: { readonly view: CaseView }) => {
  const t = usePersonalText();
  const day = useDay();
  const names = useNames();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const { request, refusal, erasures = [] } = view.personalData ?? {};
  const ended = view.phase.stage === 'withdrawn' || view.phase.stage === 'closed';
  const gone = personalDataLeft(view).length === 0;
  return (
    <section className={styles['card']} aria-labelledby="erase">
      <h2 id="erase">{t('erase.title')}</h2>
      {!gone && !request && <p className={styles['soft']}>{t(ended ? 'erase.lead' : 'erase.notYet')}</p>}
      {gone && <p>{t('erase.all')}</p>}
      {erasures.map(({ at, groups, basis }) => (
        <p key={at}>
          {t('erase.gone', {
            date: day(at),
            groups: groups.map(names.personalDataGroup).join(language === 'zh' ? '、' : ', '),
            basis: names.erasureBasis(basis),
          })}
        </p>
      ))}
      {refusal && <p>{t('erase.refused', { reason: refusal.reason })}</p>}
      {request && (
        <>
          <p>{t('erase.asked', { date: day(request.at) })}</p>
          {request.dueAt !== undefined && <p>{t('erase.due', { date: day(request.dueAt) })}</p>}
        </>
      )}
      {ended && !request && !gone && (
        <button type="button" className={styles['quiet']} onClick={() => setOpen(true)}>
          {t('erase.open')}
        </button>
      )}
      <Dialog open={open} title={t('erase.dialog')} onClose={() => setOpen(false)}>
        <OrderForm
          order="enterprise.requestErasure"
          params={{ caseId: view.id }}
          seen={view}
          submitLabel={t('erase.submit')}
          onCancel={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            notify(t('erase.done'));
          }}
        >
          <Form.Item name="note" label={t('erase.note')}>
            <Input.TextArea autoSize={{ minRows: 2 }} maxLength={4000} />
          </Form.Item>
        </OrderForm>
      </Dialog>
    </section>
  );
};
