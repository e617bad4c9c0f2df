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
import { DeclineForm, MoreTimeForm } from './measure-forms.tsx';
import { MeasureStanding } from './measure-standing.tsx';
import { OrderForm } from './order-form.tsx';
import { isOwed } from './owed-measure.ts';
import styles from './task.module.css';
import { endOfDayText } from './task-due.ts';
import { useTaskText } from './task-texts.ts';

type Task = CaseView['prescriptions'][number];
type Doing = 'done' | 'failed' | 'moreTime' | 'decline';

/** 处方 of one's own: what was promised, by when, which proof is wanted, the two ways it can end, and what can be said before that. */
export const TaskCard = ({
  audience,
  view,
  task,
}: {
  readonly audience: 'bank' | 'participant';
  readonly view: CaseView;
  readonly task: Task;
}) => {
  const t = useTaskText();
  const names = useNames();
  const language = useLanguage();
  const proof = useReference()?.prescriptions.find(({ code }) => code === task.code)?.proof;
  const name = names.prescription(task.code, task.catalogueVersion);
  const [doing, setDoing] = useState<Doing>();
  const close = () => setDoing(undefined);
  const awaited = isOwed(task, view);
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
      <MeasureStanding measure={task} />
      {awaited && doing === undefined && (
        <div className={styles['choice']}>
          <Button type="primary" onClick={() => setDoing('done')}>
            {t('task.done')}
          </Button>
          <Button onClick={() => setDoing('failed')}>{t('task.failed')}</Button>
          <Button onClick={() => setDoing('moreTime')}>{t('moreTime.ask')}</Button>
          <Button onClick={() => setDoing('decline')}>{t('declineTask.ask')}</Button>
        </div>
      )}
      {awaited && doing === 'moreTime' && (
        <MoreTimeForm audience={audience} view={view} measure={task} onClose={close} />
      )}
      {awaited && doing === 'decline' && (
        <DeclineForm audience={audience} view={view} measure={task} onClose={close} />
      )}
      {awaited && (doing === 'done' || doing === 'failed') && (
        <OrderForm
          key={doing}
          order={`${audience}.settlePrescription`}
          params={{ caseId: view.id, prescriptionId: task.id }}
          seen={view}
          toBody={({ evidence }) => ({ result: doing, evidence: String(evidence ?? '') })}
          submitLabel={t(`task.${doing}.submit`)}
          danger={doing === 'failed'}
          sure={<FinalWords>{task.measure}</FinalWords>}
          readByEnterprise={['evidence']}
          onDone={() => notify(t(`task.${doing}.thanks`))}
          onCancel={close}
        >
          <Form.Item name="evidence" label={t(`task.${doing}.evidence`)} extra={t(`task.${doing}.extra`)}>
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
