import Form from 'antd/es/form';
import Input from 'antd/es/input';
import type { BodyOf } from '../../../api/routes.ts';
import { OrderForm } from '../../../parts/order-form.tsx';
import { EmptyState } from '../../../parts/states.tsx';
import { linesOf } from '../../sessions/conclusion.ts';
import styles from '../case.module.css';
import { useCaseText } from '../texts.ts';
import type { ActFormProps } from './form-props.ts';

/** 更正会诊结论: the words of one session, one finding a line; what was there before stays in the record. */
export const CorrectFindingsForm = ({ view, subject, onDone, onCancel }: ActFormProps) => {
  const t = useCaseText();
  const diagnosis = view.diagnoses?.find(({ sessionId }) => sessionId === subject);
  if (!diagnosis) return <EmptyState title={t('correctFindings.none')} />;
  const { sessionId, findings } = diagnosis;
  return (
    <>
      <p className={styles['soft']}>{t('correctFindings.lead')}</p>
      <OrderForm
        order="regulator.correctFindings"
        params={{ caseId: view.id }}
        seen={view}
        initialValues={{ findings: findings.join('\n') }}
        toBody={(values) =>
          ({
            sessionId,
            findings: [...linesOf(values['findings'] as string | undefined)],
            why: values['why'],
          }) as BodyOf<'regulator.correctFindings'>
        }
        submitLabel={t('correctFindings.submit')}
        readByEnterprise={['findings', 'why']}
        onDone={onDone}
        onCancel={onCancel}
      >
        <Form.Item name="findings" label={t('correctFindings.findings')}>
          <Input.TextArea autoSize={{ minRows: 4 }} />
        </Form.Item>
        <Form.Item name="why" label={t('correctFindings.why')}>
          <Input.TextArea autoSize={{ minRows: 1 }} maxLength={4000} />
        </Form.Item>
      </OrderForm>
    </>
  );
};
