import Button from 'antd/es/button';
import Checkbox from 'antd/es/checkbox';
import Form from 'antd/es/form';
import Input from 'antd/es/input';
import Radio from 'antd/es/radio';
import { useState } from 'react';
import { Link } from 'react-router';
import type { CaseView, Session } from '../../api/routes.ts';
import { useAsk } from '../../api/use-ask.ts';
import { useNames, useReference } from '../../api/use-reference.ts';
import { CaseFollowUps } from '../../follow-ups/case-follow-ups.tsx';
import { HandUpStanding } from '../../hand-ups/hand-up-standing.tsx';
import { useLanguage } from '../../i18n/language.ts';
import { CivilDate } from '../../parts/civil-date.tsx';
import { FinalWords } from '../../parts/final-words.tsx';
import { OrderForm } from '../../parts/order-form.tsx';
import { ownerName } from '../../parts/owner-name.ts';
import { PrescriptionForm } from '../../parts/prescription-form.tsx';
import { bareName } from '../../parts/shown-name.ts';
import { notify } from '../../shell/notices.tsx';
import { actionPath } from '../case/action-path.ts';
import { bodyOf, diagnosisIn, effectOf, mayPrescribe, prescriptionsOf, type Typed } from './conclusion.ts';
import { DecisionPart } from './decision.tsx';
import { dropDraft, keepDraft, readDraft } from './kept-draft.ts';
import { MoveCase } from './move-case.tsx';
import styles from './room.module.css';
import { SimilarCases } from './similar-cases.tsx';
import { useText } from './texts.ts';

type Props = {
  readonly session: Session;
  readonly item: Session['agenda'][number];
  readonly leads: boolean;
  /** The session is the reader's work group's, open or over. */
  readonly holds: boolean;
  readonly onRecorded: () => void;
};

/** 记录: findings and prescriptions typed as people speak; once recorded, what was recorded. */
export const RecordPanel = (props: Props) => {
  const t = useText();
  const { item, leads } = props;
  const isAbove = useIsAbove(props.session);
  return (
    <section className={`${styles['panel']} ${styles['record']}`} aria-label={t('form.title')}>
      <h2>{t('form.title')}</h2>
      {item.disposition && isAbove ? (
        <RecordedAbove caseId={item.caseId} sessionId={props.session.id} />
      ) : item.disposition ? (
        <Recorded {...props} />
      ) : leads ? (
        <>
          <RecordForm {...props} />
          <div>
            <MoveCase session={props.session} caseId={item.caseId} />
          </div>
        </>
      ) : (
        <p className={styles['soft']}>{t('room.open')}</p>
      )}
      <DecisionPart session={props.session} item={item} leads={props.holds} />
      {item.disposition === 'held' && <SetAtSession caseId={item.caseId} sessionId={props.session.id} />}
    </section>
  );
};

/** 回访跟进 that this session agreed on for the firm. */
const SetAtSession = ({ caseId, sessionId }: { readonly caseId: string; readonly sessionId: string }) => {
  const { data: view } = useAsk('regulator.viewCase', { params: { caseId } });
  return view ? <CaseFollowUps view={view} sessionId={sessionId} /> : null;
};

/** 上级会诊: the session is a city's or a province's, which recommends and prescribes nothing. */
const useIsAbove = ({ orgId }: Session): boolean => {
  const kind = useReference()?.organisations.find(({ id }) => id === orgId)?.kind;
  return kind === 'cityRegulator' || kind === 'provinceRegulator';
};

/** What came back to the case from this session. */
const RecordedAbove = ({ caseId, sessionId }: { readonly caseId: string; readonly sessionId: string }) => {
  const { data: view } = useAsk('regulator.viewCase', { params: { caseId } });
  const found = view?.handUps?.find((one) => one.outcome?.sessionId === sessionId);
  return found ? <HandUpStanding handUp={found} /> : null;
};

const emptyForm: Typed = { findings: '', prescriptions: [], recommendAgain: false };

const RecordForm = ({ session, item: { caseId }, onRecorded }: Props) => {
  const t = useText();
  const language = useLanguage();
  const dispositions = useReference()?.dispositions ?? [];
  const applicant = useAsk('regulator.viewCase', { params: { caseId } }).data?.applicant;
  const draftName = `${session.id}.${caseId}`;
  const [initial] = useState(() => readDraft<Typed>(draftName, emptyForm));
  const [typed, setTyped] = useState(initial);
  const effect = effectOf(typed);
  const isAbove = useIsAbove(session);
  const label = isAbove
    ? t('form.submit.above')
    : effect.kind === 'prescriptions'
      ? t('form.submit.prescriptions', { count: effect.count })
      : t(`form.submit.${effect.kind}`);
  const take = (values: Typed) => {
    setTyped(values);
    keepDraft(draftName, values);
  };
  return (
    <OrderForm
      order="regulator.conduct"
      params={{ sessionId: session.id, caseId }}
      initialValues={initial}
      toBody={(values) => bodyOf(values as Typed)}
      submitLabel={label}
      sure={<FinalWords>{t('form.sure', { effect: label })}</FinalWords>}
      readByEnterprise={['findings', 'note']}
      kept
      onValues={(values) => take(values as Typed)}
      onDone={() => {
        dropDraft(draftName);
        notify(t('form.done', { name: bareName(applicant?.name ?? '') }));
        onRecorded();
      }}
    >
      <Form.Item name="disposition" label={t('form.disposition')}>
        <Radio.Group options={dispositions.map((one) => ({ value: one.id, label: one.name[language] }))} />
      </Form.Item>
      <Form.Item name="findings" label={t('form.findings')}>
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 14 }} placeholder={t('form.findings.example')} />
      </Form.Item>
      {mayPrescribe(typed) && (
        <Prescribing typed={typed} applicant={applicant} caseId={caseId} onTyped={take} />
      )}
      <Form.Item name="note" label={t('form.note')}>
        <Input.TextArea autoSize={{ minRows: 1 }} maxLength={4000} />
      </Form.Item>
      <p className={styles['soft']}>{t('form.kept')}</p>
    </OrderForm>
  );
};

const Prescribing = ({
  typed,
  applicant,
  caseId,
  onTyped,
}: {
  readonly typed: Typed;
  readonly applicant: CaseView['applicant'] | undefined;
  readonly caseId: string;
  readonly onTyped: (typed: Typed) => void;
}) => {
  const t = useText();
  const form = Form.useFormInstance();
  const { prescriptions = [] } = typed;
  const put = (next: NonNullable<Typed['prescriptions']>) => {
    form.setFieldValue('prescriptions', next);
    onTyped({ ...(form.getFieldsValue(true) as Typed), prescriptions: next });
  };
  const own = applicant?.identity.code;
  return (
    <>
      <SimilarCases
        caseId={caseId}
        onTake={({ code, ownerOrgId = own }) =>
          put([...prescriptions, { code, ...(ownerOrgId !== undefined && { ownerOrgId }) }])
        }
      />
      {prescriptions.map((_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the form knows its rows by their place
        <fieldset key={at} className={styles['prescription']}>
          <legend>{t('form.prescription', { number: at + 1 })}</legend>
          <PrescriptionForm at={['prescriptions', at]} applicant={applicant} />
          <Button
            size="small"
            aria-label={t('form.removePrescription', { number: at + 1 })}
            onClick={() => put(prescriptions.filter((_one, other) => other !== at))}
          >
            ×
          </Button>
        </fieldset>
      ))}
      <div className={styles['add']}>
        <Button onClick={() => put([...prescriptions, {}])}>{t('form.addPrescription')}</Button>
      </div>
      {prescriptions.length === 0 && (
        <Form.Item name="recommendAgain" valuePropName="checked">
          <Checkbox>{t('form.recommendAgain')}</Checkbox>
        </Form.Item>
      )}
    </>
  );
};

const isClosed = ({ phase }: CaseView): boolean =>
  ['cultivation', 'withdrawn', 'closed'].includes(phase.stage);

const Recorded = ({ session, item: { caseId, disposition } }: Props) => {
  const t = useText();
  const names = useNames();
  const view = useAsk('regulator.viewCase', { params: { caseId } }).data;
  const diagnosis = view && diagnosisIn(view, session.id);
  const prescriptions = view ? prescriptionsOf(view, session.id) : [];
  return (
    <div className={styles['recorded']}>
      <p>{t('form.settled')}</p>
      <p>
        <strong>{disposition && names.disposition(disposition)}</strong>
      </p>
      {diagnosis && diagnosis.findings.length > 0 && (
        <ul className={styles['plain']}>
          {diagnosis.findings.map((finding) => (
            <li key={finding}>{finding}</li>
          ))}
        </ul>
      )}
      {view &&
        prescriptions.map(({ id, measure, ownerOrgId, dueOn }) => (
          <p key={id} className={styles['prescription']}>
            {measure}
            <span className={styles['soft']}>
              {ownerName(names, view.applicant, ownerOrgId)} · <CivilDate date={dueOn} />
            </span>
          </p>
        ))}
      {diagnosis && view && session.orgId === view.orgId && !isClosed(view) && (
        <Link to={actionPath(view, 'correctFindings', session.id)}>{t('form.correct')}</Link>
      )}
      {diagnosis?.note && <p className={styles['soft']}>{diagnosis.note}</p>}
    </div>
  );
};
