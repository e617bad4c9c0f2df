import Form from 'antd/es/form';
import Input from 'antd/es/input';
import Radio from 'antd/es/radio';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { CaseView } from '../../api/routes.ts';
import { useNames } from '../../api/use-reference.ts';
import { OrderForm } from '../../parts/order-form.tsx';
import { notify } from '../../shell/notices.tsx';
import { casePath } from '../case/action-path.ts';
import { offersOf } from '../case/standing.ts';
import { useText } from './texts.ts';
import styles from './twins.module.css';

type Two = { readonly left: CaseView; readonly right: CaseView };

/** 并案, or 认定不是同一企业: the lead's to decide. */
export const CompareActs = ({ left, right }: Two) => {
  const t = useText();
  const both = [left, right];
  const may = (act: NonNullable<CaseView['allowed']>[number]) =>
    both.every((one) => one.allowed?.includes(act));
  if (!may('tellApart')) return <p className={styles['soft']}>{t('act.notYours')}</p>;
  return (
    <>
      {may('takeIn') ? (
        <Merge left={left} right={right} />
      ) : (
        <p className={styles['soft']}>{t('act.ended')}</p>
      )}
      <TellApart left={left} right={right} />
    </>
  );
};

const isHeldFast = (view: CaseView): boolean => view.outcome !== undefined || offersOf(view).length > 0;

const Merge = ({ left, right }: Two) => {
  const t = useText();
  const names = useNames();
  const navigate = useNavigate();
  const both = [left, right];
  // The one that a bank has an offer in stays; else the older one is proposed.
  const [older = left] = both.toSorted((a, b) => (a.openedAt < b.openedAt ? -1 : 1));
  const [keep, setKeep] = useState((both.find(isHeldFast) ?? older).id);
  const ended = both.find(({ id }) => id !== keep) ?? right;
  return (
    <section className={styles['panel']} aria-labelledby="merge">
      <h2 id="merge">{t('act.merge')}</h2>
      {both.some(isHeldFast) && <p className={styles['soft']}>{t('act.offer')}</p>}
      <OrderForm
        key={ended.id}
        order="regulator.mergeCases"
        params={{ caseId: ended.id }}
        seen={ended}
        toBody={({ reason }) => ({ otherCaseId: keep, reason: String(reason ?? '') })}
        submitLabel={t('act.mergeSubmit')}
        danger
        sure={t('act.mergeSure')}
        onDone={() => {
          notify(t('done.merged'));
          void navigate(casePath(keep));
        }}
      >
        <Form.Item label={t('act.keep')}>
          <Radio.Group
            id="keep"
            value={keep}
            onChange={({ target }) => setKeep(String(target.value))}
            options={both.map(({ id, applicant, phase }) => ({
              value: id,
              label: t('act.keepOne', {
                name: applicant.name,
                code: applicant.identity.code,
                stage: names.stage(phase.stage),
              }),
            }))}
          />
        </Form.Item>
        <Form.Item name="reason" label={t('act.reason')} extra={t('act.reasonHint')}>
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={4000} />
        </Form.Item>
      </OrderForm>
    </section>
  );
};

const TellApart = ({ left, right }: Two) => {
  const t = useText();
  const navigate = useNavigate();
  return (
    <section className={styles['panel']} aria-labelledby="apart">
      <h2 id="apart">{t('act.apart')}</h2>
      <OrderForm
        order="regulator.tellApart"
        params={{ caseId: left.id }}
        seen={left}
        toBody={({ apartReason }) => ({ otherCaseId: right.id, reason: String(apartReason ?? '') })}
        submitLabel={t('act.apartSubmit')}
        onDone={() => {
          notify(t('done.apart'));
          void navigate('/duplicates');
        }}
      >
        <Form.Item name="apartReason" label={t('act.reason')}>
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={4000} />
        </Form.Item>
      </OrderForm>
    </section>
  );
};
