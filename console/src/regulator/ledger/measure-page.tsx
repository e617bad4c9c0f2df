import Button from 'antd/es/button';
import Form from 'antd/es/form';
import Input from 'antd/es/input';
import Radio from 'antd/es/radio';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { CaseView } from '../../api/routes.ts';
import { serverNow } from '../../api/server-clock.ts';
import { useAsk } from '../../api/use-ask.ts';
import { AskState } from '../../parts/ask-state.tsx';
import { CivilDate } from '../../parts/civil-date.tsx';
import { civilDateAt } from '../../parts/civil-date-text.ts';
import { DueBadge } from '../../parts/due-badge.tsx';
import { DeclineForm, JudgeForm, MoreTimeForm } from '../../parts/measure-forms.tsx';
import { MeasureStanding } from '../../parts/measure-standing.tsx';
import { OrderForm } from '../../parts/order-form.tsx';
import { isOwed } from '../../parts/owed-measure.ts';
import { EmptyState } from '../../parts/states.tsx';
import taskStyles from '../../parts/task.module.css';
import { endOfDayText } from '../../parts/task-due.ts';
import { useTaskText } from '../../parts/task-texts.ts';
import { useDay } from '../../parts/use-day.ts';
import { notify } from '../../shell/notices.tsx';
import { Page } from '../../shell/page.tsx';
import { actionPath, casePath } from '../case/action-path.ts';
import { useCaseNames } from '../case/case-names.ts';
import styles from './ledger.module.css';
import { useText } from './texts.ts';

type Measure = CaseView['prescriptions'][number];
type Props = { readonly view: CaseView; readonly measure: Measure };

/** 处方 of the ledger: what was promised, how it stands, and what the work group can do about it. */
export const MeasurePage = () => {
  const { caseId = '', prescriptionId = '' } = useParams();
  const t = useText();
  const ask = useAsk('regulator.viewCase', { params: { caseId } });
  return (
    <Page title={t('measure.title')} actions={<Link to="/ledger">{t('toLedger')}</Link>}>
      <AskState ask={ask} rows={5}>
        {(view) => {
          const measure = view.prescriptions.find(({ id }) => id === prescriptionId);
          return measure ? (
            <Shown view={view} measure={measure} />
          ) : (
            <EmptyState title={t('measure.gone')} text={t('measure.goneText')} />
          );
        }}
      </AskState>
    </Page>
  );
};

const Shown = ({ view, measure }: Props) => {
  const t = useText();
  const names = useCaseNames(view);
  const isAwaited = isOwed(measure, view);
  return (
    <article className={taskStyles['card']}>
      <h2>{names.prescription(measure.code, measure.catalogueVersion)}</h2>
      <p className={taskStyles['measure']}>{measure.measure}</p>
      <dl className={taskStyles['facts']}>
        <dt>{t('enterprise')}</dt>
        <dd>
          <Link to={casePath(view.id)}>{names.organisation(view.applicant.identity.code)}</Link>
        </dd>
        <dt>{t('measure.owner')}</dt>
        <dd>{names.organisation(measure.ownerOrgId)}</dd>
        <dt>{t('measure.given')}</dt>
        <dd>
          <CivilDate moment={measure.addedAt} />
          {measure.beside && <> · {t('measure.beside')}</>}
        </dd>
        <dt>{t('measure.due')}</dt>
        <dd>
          <CivilDate date={measure.dueOn} /> {isAwaited && <DueBadge dueAt={endOfDayText(measure.dueOn)} />}
        </dd>
        <dt>{t('measure.state')}</dt>
        <dd>
          {t(`state.${isAwaited && measure.dueOn < civilDateAt(serverNow()) ? 'late' : measure.state}`)}{' '}
          {measure.settledAt !== undefined && <CivilDate moment={measure.settledAt} />}
        </dd>
        {measure.evidence !== undefined && (
          <>
            <dt>{t('measure.evidence')}</dt>
            <dd className={taskStyles['measure']}>{measure.evidence}</dd>
          </>
        )}
      </dl>
      <MeasureStanding measure={measure} />
      <Acts view={view} measure={measure} isAwaited={isAwaited} />
    </article>
  );
};

type Doing = 'urge' | 'moreTime' | 'decline' | 'judge';

const Acts = ({ view, measure, isAwaited }: Props & { readonly isAwaited: boolean }) => {
  const t = useText();
  const tt = useTaskText();
  const [doing, setDoing] = useState<Doing>();
  const close = () => setDoing(undefined);
  const may = (act: NonNullable<CaseView['allowed']>[number]) => view.allowed?.includes(act) ?? false;
  const shown: readonly Doing[] = [
    ...(isAwaited && may('urge') ? (['urge'] as const) : []),
    ...(isAwaited && may('askMoreTime') ? (['moreTime'] as const) : []),
    ...(isAwaited && may('declinePrescription') ? (['decline'] as const) : []),
    ...(measure.state === 'done' && may('judgePrescription') ? (['judge'] as const) : []),
  ];
  const labels = {
    urge: t('urge'),
    moreTime: t('for.moreTime'),
    decline: t('for.decline'),
    judge: tt('judge.ask'),
  };
  return (
    <section className={styles['acts']} aria-label={t('measure.acts')}>
      {measure.moreTime && may('answerMoreTime') && <AnswerForm view={view} measure={measure} />}
      {doing === undefined && (
        <div className={taskStyles['choice']}>
          {isAwaited && may('settlePrescription') && (
            <Link to={actionPath(view, 'settle', measure.id)} className={styles['button']}>
              {t('settle')}
            </Link>
          )}
          {shown.map((one) => (
            <Button key={one} onClick={() => setDoing(one)}>
              {labels[one]}
            </Button>
          ))}
        </div>
      )}
      {doing === 'urge' && <UrgeForm view={view} measure={measure} onClose={close} />}
      {doing === 'moreTime' && (
        <MoreTimeForm audience="regulator" view={view} measure={measure} onClose={close} />
      )}
      {doing === 'decline' && (
        <DeclineForm audience="regulator" view={view} measure={measure} onClose={close} />
      )}
      {doing === 'judge' && <JudgeForm audience="regulator" view={view} measure={measure} onClose={close} />}
    </section>
  );
};

/** 答复延期申请: of the request that is read here; one that came meanwhile is answered by nobody unseen. */
const AnswerForm = ({ view, measure }: Props) => {
  const t = useText();
  const day = useDay();
  const until = measure.moreTime?.until ?? measure.dueOn;
  return (
    <section className={styles['answer']} aria-label={t('answer.title')}>
      <h3>{t('answer.title')}</h3>
      <OrderForm
        order="regulator.answerMoreTime"
        params={{ caseId: view.id, prescriptionId: measure.id }}
        seen={view}
        toBody={({ granted, reason }) => ({
          until,
          granted: granted as boolean,
          reason: String(reason ?? ''),
        })}
        submitLabel={t('answer.submit')}
        readByEnterprise={['reason']}
        onDone={() => notify(t('answer.thanks'))}
      >
        <Form.Item name="granted" label={t('answer.granted')}>
          <Radio.Group
            options={[
              { value: true, label: t('answer.yes', { date: day(until) }) },
              { value: false, label: t('answer.no') },
            ]}
          />
        </Form.Item>
        <Form.Item name="reason" label={t('answer.reason')} extra={t('answer.extra')}>
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={4000} />
        </Form.Item>
      </OrderForm>
    </section>
  );
};

const UrgeForm = ({ view, measure, onClose }: Props & { readonly onClose: () => void }) => {
  const t = useText();
  return (
    <OrderForm
      order="regulator.urge"
      params={{ caseId: view.id }}
      toBody={({ note }) => ({ note: String(note ?? ''), prescriptionId: measure.id })}
      submitLabel={t('urge')}
      readByEnterprise={['note']}
      onDone={() => {
        notify(t('urge.done'));
        onClose();
      }}
      onCancel={onClose}
    >
      <Form.Item name="note" label={t('urge.note')}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={4000} placeholder={t('urge.example')} />
      </Form.Item>
    </OrderForm>
  );
};
