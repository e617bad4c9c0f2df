import Button from 'antd/es/button';
import Form from 'antd/es/form';
import Input from 'antd/es/input';
import Radio from 'antd/es/radio';
import { useState } from 'react';
import type { CaseView } from '../../../api/routes.ts';
import { serverNow } from '../../../api/server-clock.ts';
import { useReference } from '../../../api/use-reference.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { civilDateAt } from '../../../parts/civil-date-text.ts';
import { DateInput } from '../../../parts/date-input.tsx';
import { FinalWords } from '../../../parts/final-words.tsx';
import { OrderForm } from '../../../parts/order-form.tsx';
import { PrescriptionForm } from '../../../parts/prescription-form.tsx';
import styles from '../case.module.css';
import { SuggestionWhy } from '../progress/suggestion-why.tsx';
import { useCaseText } from '../texts.ts';
import type { ActFormProps } from './form-props.ts';
import { triageBody } from './triage-body.ts';

/** 分流: the way the regional table suggests comes first, with its reasons; a person decides. */
export const TriageForm = ({ view, onDone, onCancel }: ActFormProps) => {
  const t = useCaseText();
  const { phase } = view;
  const suggestion = phase.stage === 'triage' ? phase.suggestion : undefined;
  return (
    <>
      <p className={styles['soft']}>
        {phase.stage === 'triage' ? t('triage.lead') : t('triage.rerouteLead')}
      </p>
      {suggestion && <SuggestionWhy suggestion={suggestion} />}
      <OrderForm
        order="regulator.decideTriage"
        params={{ caseId: view.id }}
        seen={view}
        {...(suggestion && { initialValues: { route: suggestion.route } })}
        toBody={triageBody}
        submitLabel={t('triage.submit')}
        sure={({ route }) => <FinalWords>{t(`triage.does.${String(route) as 'close'}`)}</FinalWords>}
        readByEnterprise={['note']}
        onDone={onDone}
        onCancel={onCancel}
      >
        <TriageFields view={view} />
      </OrderForm>
    </>
  );
};

const TriageFields = ({ view }: { readonly view: CaseView }) => {
  const { applicant, allowed } = view;
  const t = useCaseText();
  const language = useLanguage();
  const form = Form.useFormInstance();
  const route: string | undefined = Form.useWatch('route', form);
  const routes = (useReference()?.triageRoutes ?? []).filter(
    // To end a case by its route takes the lead.
    ({ id }) => id !== view.phase.stage && (id !== 'close' || !allowed || allowed.includes('closeByRoute')),
  );
  const noteNeeded = route === 'cultivation' || route === 'close';
  return (
    <>
      <Form.Item name="route" label={t('triage.route')}>
        <Radio.Group
          className={styles['choice'] ?? ''}
          options={routes.map(({ id, name }) => ({
            value: id,
            label: (
              <span className={styles['said']}>
                <strong>{name[language]}</strong>
                <span className={styles['small']}>{t(`triage.does.${id}`)}</span>
              </span>
            ),
          }))}
        />
      </Form.Item>
      {route === 'cultivation' && (
        <Form.Item name="reviewOn" label={t('triage.reviewOn')}>
          <DateInput min={civilDateAt(serverNow())} />
        </Form.Item>
      )}
      {route === 'coaching' && <Prescriptions applicant={applicant} />}
      {route !== undefined && (
        <Form.Item name="note" label={noteNeeded ? t('triage.noteNeeded') : t('triage.note')}>
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={4000} />
        </Form.Item>
      )}
    </>
  );
};

const Prescriptions = ({ applicant }: { readonly applicant: CaseView['applicant'] }) => {
  const t = useCaseText();
  const form = Form.useFormInstance();
  const [count, setCount] = useState(1);
  const remove = (at: number) => {
    const rows = (form.getFieldValue('prescriptions') ?? []) as readonly unknown[];
    form.setFieldValue(
      'prescriptions',
      rows.filter((_, other) => other !== at),
    );
    setCount(count - 1);
  };
  return (
    <div className={styles['sections']}>
      {Array.from({ length: count }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the form knows its rows by their place
        <fieldset key={at} className={styles['standard']}>
          <legend>{t('triage.prescription', { number: at + 1 })}</legend>
          <PrescriptionForm at={['prescriptions', at]} applicant={applicant} />
          {count > 1 && (
            <div>
              <Button onClick={() => remove(at)}>{t('triage.removePrescription')}</Button>
            </div>
          )}
        </fieldset>
      ))}
      <div>
        <Button onClick={() => setCount(count + 1)}>{t('triage.addPrescription')}</Button>
      </div>
    </div>
  );
};
