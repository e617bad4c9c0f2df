import Form from 'antd/es/form';
import Input from 'antd/es/input';
import Radio from 'antd/es/radio';
import { FinalWords } from '../../../parts/final-words.tsx';
import { OrderForm } from '../../../parts/order-form.tsx';
import styles from '../case.module.css';
import { useCaseText } from '../texts.ts';
import type { ActFormProps } from './form-props.ts';

/** 积分人工复核: facts that break a hard data rule, or an entry on a constraint list, wait for a person. */
export const ReviewForm = ({ view, onDone, onCancel }: ActFormProps) => {
  const t = useCaseText();
  const { phase, score } = view;
  const findings = phase.stage === 'scoring' ? (phase.findings ?? []) : [];
  const vetoes = score?.vetoes ?? [];
  return (
    <>
      <p className={styles['soft']}>
        {findings.length > 0 ? t('review.findings', { rules: findings.join(t('and')) }) : t('review.lead')}
      </p>
      {vetoes.length > 0 && (
        <p className={styles['missing']}>
          {t('review.vetoes', { list: vetoes.map((id) => t(`constraint.${id}`)).join(t('and')) })}
        </p>
      )}
      <OrderForm
        order="regulator.reviewScore"
        params={{ caseId: view.id }}
        seen={view}
        submitLabel={t('review.submit')}
        sure={<FinalWords />}
        readByEnterprise={['note']}
        onDone={onDone}
        onCancel={onCancel}
      >
        <Form.Item name="decision" label={t('review.decision')}>
          <Radio.Group
            className={styles['choice'] ?? ''}
            options={[
              { value: 'continue', label: t('review.continue') },
              { value: 'triage', label: t('review.triage') },
            ]}
          />
        </Form.Item>
        <Form.Item name="note" label={t('review.note')}>
          <Input.TextArea autoSize={{ minRows: 3 }} maxLength={4000} />
        </Form.Item>
      </OrderForm>
    </>
  );
};
