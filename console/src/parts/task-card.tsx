import Button from 'antd/es/button';
import Form from 'antd/es/form';
import Input from 'antd/es/input';
import { useState } from 'react';
import type { CaseView } from '../api/routes.ts';
import { useNames, useReference } from '../api/use-reference.ts';
import { useLanguage } from '../i18n/language.ts';
import { notify } from '../shell/notices.tsx';
import { CivilDate } from './civil-date.tsx';
import { DueBadge } from './due-badge.tsx';
import { FinalWords } from './final-words.tsx';
import { OrderForm } from './order-form.tsx';
import styles from './task.module.css';
import { endOfDayText } from './task-due.ts';
import { useTaskText } from './task-texts.ts';

type Task = CaseView['prescriptions'][number];
type Result = 'done' | 'failed';

/** 处方 of one's own: what was promised, by when, which proof is wanted, and the two ways it can end. */
export const TaskCard = ({
  order,
  view,
  task,
}: {
  readonly order: 'bank.settlePrescription' | 'participant.settlePrescription';
  readonly view: CaseView;
  readonly task: Task;
}) => {
  const t = useTaskText();
  const names = useNames();
  const language = useLanguage();
  const proof = useReference()?.prescriptions.find(({ code }) => code === task.code)?.proof;
  const name = names.prescription(task.code, task.catalogueVersion);
  const [result, setResult] = useState<Result>();
  const awaited = task.state === 'open' && view.phase.stage === 'prescription';
  return (
    <article className={styles['task']} aria-label={name}>
      <header>
        <h3>{name}</h3>
        {awaited ? <DueBadge dueAt={endOfDayText(task.dueOn)} /> : <State task={task} />}
      </header>
      <p className={styles['measure']}>{task.measure}</p>
      <p className={styles['soft']}>
        {t('task.due')} <CivilDate date={task.dueOn} />
        {proof && <> · {t('task.proof', { proof: proof[language] })}</>}
      </p>
      {task.evidence !== undefined && <p className={styles['measure']}>{task.evidence}</p>}
      {awaited && result === undefined && (
        <div className={styles['choice']}>
          <Button type="primary" onClick={() => setResult('done')}>
            {t('task.done')}
          </Button>
          <Button onClick={() => setResult('failed')}>{t('task.failed')}</Button>
        </div>
      )}
      {awaited && result !== undefined && (
        <OrderForm
          key={result}
          order={order}
          params={{ caseId: view.id, prescriptionId: task.id }}
          seen={view}
          toBody={({ evidence }) => ({ result, evidence: String(evidence ?? '') })}
          submitLabel={t(`task.${result}.submit`)}
          danger={result === 'failed'}
          sure={<FinalWords>{task.measure}</FinalWords>}
          readByEnterprise={['evidence']}
          onDone={() => notify(t(`task.${result}.thanks`))}
          onCancel={() => setResult(undefined)}
        >
          <Form.Item name="evidence" label={t(`task.${result}.evidence`)} extra={t(`task.${result}.extra`)}>
            <Input.TextArea autoFocus autoSize={{ minRows: 3 }} maxLength={4000} />
          </Form.Item>
        </OrderForm>
      )}
    </article>
  );
};

const State = ({ task }: { readonly task: Task }) => {
  const t = useTaskText();
  return (
    <span className={styles['soft']}>
      {t(`task.state.${task.state}`)} {task.settledAt !== undefined && <CivilDate moment={task.settledAt} />}
    </span>
  );
};
