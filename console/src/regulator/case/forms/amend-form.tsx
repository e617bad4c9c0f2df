import { useState } from 'react';
import { OrderForm } from '../../../parts/order-form.tsx';
import styles from '../case.module.css';
import { ApplicantFields } from '../fields/applicant-fields.tsx';
import { FactFields } from '../fields/fact-fields.tsx';
import { NeedFields } from '../fields/need-fields.tsx';
import { useCaseText } from '../texts.ts';
import { amendBody, amendValues } from './amend-body.ts';
import type { ActFormProps } from './form-props.ts';

/** 更改申报内容: only what differs is sent; the identity never changes. */
export const AmendForm = ({ view, onDone, onCancel }: ActFormProps) => {
  const t = useCaseText();
  // The fields hold the case as it stood when the form was opened, whatever others do meanwhile.
  const [begun] = useState(view);
  return (
    <>
      <p className={styles['soft']}>{t('amend.lead')}</p>
      <OrderForm
        order="regulator.amendApplication"
        params={{ caseId: view.id }}
        seen={view}
        initialValues={amendValues(begun)}
        toBody={(values, seen) => amendBody(begun, values, seen)}
        submitLabel={t('amend.submit')}
        onDone={onDone}
        onCancel={onCancel}
      >
        <h3>{t('section.need')}</h3>
        <NeedFields />
        <h3>{t('section.applicant')}</h3>
        <ApplicantFields />
        <h3>{t('section.facts')}</h3>
        <FactFields />
      </OrderForm>
    </>
  );
};
