import Form from 'antd/es/form';
import Input from 'antd/es/input';
import Radio from 'antd/es/radio';
import { useNavigate } from 'react-router';
import { useReference } from '../../../api/use-reference.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { CivilDate } from '../../../parts/civil-date.tsx';
import { FinalWords } from '../../../parts/final-words.tsx';
import { OrderForm } from '../../../parts/order-form.tsx';
import { EmptyState } from '../../../parts/states.tsx';
import { actionPath } from '../action-path.ts';
import styles from '../case.module.css';
import { useCaseNames } from '../case-names.ts';
import { openPrescriptions } from '../standing.ts';
import { useCaseText } from '../texts.ts';
import type { ActFormProps } from './form-props.ts';

/** 办结处方: done, waived or failed, with evidence. */
export const SettleForm = ({ view, subject, onDone, onCancel }: ActFormProps) => {
  const t = useCaseText();
  const names = useCaseNames(view);
  const language = useLanguage();
  const reference = useReference();
  const navigate = useNavigate();
  const open = openPrescriptions(view);
  const chosen = view.prescriptions.find(({ id }) => id === subject);
  if (!chosen) return <EmptyState title={t('settle.none')} />;
  const entry = reference?.prescriptions.find(({ code }) => code === chosen.code);
  return (
    <>
      {open.length > 1 && (
        <Radio.Group
          aria-label={t('settle.which')}
          className={styles['choice'] ?? ''}
          value={chosen.id}
          onChange={({ target }) =>
            navigate(actionPath(view, 'settle', String(target.value)), { replace: true })
          }
          options={open.map(({ id, code, ownerOrgId }) => ({
            value: id,
            label: `${names.prescription(code)} · ${names.organisation(ownerOrgId)}`,
          }))}
        />
      )}
      <p>
        {chosen.measure} <span className={styles['soft']}>{names.organisation(chosen.ownerOrgId)} · </span>
        <CivilDate date={chosen.dueOn} />
      </p>
      <OrderForm
        order="regulator.settlePrescription"
        params={{ caseId: view.id, prescriptionId: chosen.id }}
        seen={view}
        submitLabel={t('settle.submit')}
        sure={<FinalWords>{chosen.measure}</FinalWords>}
        readByEnterprise={['evidence']}
        onDone={onDone}
        onCancel={onCancel}
      >
        <Form.Item name="result" label={t('settle.result')}>
          <Radio.Group
            options={(['done', 'waived', 'failed'] as const).map((value) => ({
              value,
              label: t(`settle.${value}`),
            }))}
          />
        </Form.Item>
        <Form.Item
          name="evidence"
          label={t('settle.evidence')}
          extra={entry && t('settle.proof', { proof: entry.proof[language] })}
        >
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={4000} />
        </Form.Item>
      </OrderForm>
    </>
  );
};
