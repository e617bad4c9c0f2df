import { OrderForm } from '../../../parts/order-form.tsx';
import styles from '../case.module.css';
import { ConsentFields } from '../fields/consent-fields.tsx';
import { tidy } from '../fields/tidy.ts';
import { useCaseText } from '../texts.ts';
import type { ActFormProps } from './form-props.ts';

/** 完成申报: nothing goes to a bank without the enterprise's consent. */
export const IntakeForm = ({ view, onDone, onCancel }: ActFormProps) => {
  const t = useCaseText();
  return (
    <>
      <p className={styles['soft']}>{view.consent ? t('intake.hasConsent') : t('intake.lead')}</p>
      <OrderForm
        order="regulator.completeIntake"
        params={{ caseId: view.id }}
        seen={view}
        {...(view.consent && { initialValues: { consent: view.consent } })}
        toBody={(values) => (tidy(values) ?? {}) as never}
        submitLabel={t('intake.submit')}
        onDone={onDone}
        onCancel={onCancel}
      >
        <ConsentFields />
      </OrderForm>
    </>
  );
};
