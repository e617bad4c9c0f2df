import { OrderForm } from '../../../parts/order-form.tsx';
import { PrescriptionForm } from '../../../parts/prescription-form.tsx';
import styles from '../case.module.css';
import { useCaseText } from '../texts.ts';
import type { ActFormProps } from './form-props.ts';

/** 开具处方: owner, date, measure. */
export const PrescribeForm = ({ view, onDone, onCancel }: ActFormProps) => {
  const t = useCaseText();
  return (
    <>
      <p className={styles['soft']}>
        {t('prescribe.lead')} {view.phase.stage === 'bankHandling' && t('prescribe.beside')}
      </p>
      <OrderForm
        order="regulator.addPrescription"
        params={{ caseId: view.id }}
        seen={view}
        submitLabel={t('prescribe.submit')}
        onDone={onDone}
        onCancel={onCancel}
      >
        <PrescriptionForm applicant={view.applicant} />
      </OrderForm>
    </>
  );
};
