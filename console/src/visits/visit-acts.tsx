import Button from 'antd/es/button';
import { type FormEvent, useState } from 'react';
import { Link } from 'react-router';
import { checkBody } from '../api/check-body.ts';
import type { AnswerOf } from '../api/routes.ts';
import { useOrder } from '../api/use-order.ts';
import { useNames, useReference } from '../api/use-reference.ts';
import { useSession } from '../auth/session.ts';
import { useLanguage } from '../i18n/language.ts';
import { ActDialog } from '../parts/act-dialog.tsx';
import { ProblemAlert } from '../parts/problem-alert.tsx';
import { notify } from '../shell/notices.tsx';
import { wordsOf } from './new-visit-form.tsx';
import { useText } from './texts.ts';
import { useVisitChoices } from './use-visit-choices.ts';
import { type FieldWords, Labelled, VisitFields } from './visit-fields.tsx';
import { bodyFrom, type VisitBody, type VisitValues, valuesFrom } from './visit-values.ts';
import styles from './visits.module.css';

type Props = { readonly view: AnswerOf<'regulator.viewVisit'> };

/** What can be done with a visit: its need taken into a case, and the record corrected, withdrawn, erased. */
export const VisitActs = ({ view }: Props) => {
  const t = useText();
  const { orgId, roles, audience } = useSession();
  const { visit } = view;
  const [correcting, setCorrecting] = useState(false);
  const isOwn = visit.by.orgId === orgId;
  const isGroup = audience === 'regulator';
  const stands = visit.state === 'recorded' && !visit.erased;
  if (correcting) return <CorrectForm view={view} onClose={() => setCorrecting(false)} />;
  return (
    <div className={styles['stack']}>
      {isGroup && stands && visit.need === 'need' && !visit.taken && <Taking view={view} />}
      <div className={styles['ways']}>
        {isOwn && stands && <Button onClick={() => setCorrecting(true)}>{t('correct')}</Button>}
        {isOwn && stands && <Withdraw view={view} />}
        {isGroup && roles.includes('lead') && !visit.erased && <Erase view={view} />}
      </div>
    </div>
  );
};

/** 转入案件: into the open case there is, else by the usual form, filled in with what was said. */
const Taking = ({ view: { visit, openCaseId } }: Props) => {
  const t = useText();
  const { send, pending, failure } = useOrder('regulator.takeVisit');
  const join = async (caseId: string) => {
    try {
      await send({ params: { visitId: visit.id }, body: { caseId } });
      notify(t('take.done'));
    } catch {
      // Said below.
    }
  };
  return (
    <div className={styles['stack']}>
      {openCaseId === undefined ? (
        <>
          <Link to={`/opening?visit=${encodeURIComponent(visit.id)}`} className={styles['button']}>
            {t('take.open')}
          </Link>
          <span className={styles['soft']}>{t('take.openHint')}</span>
        </>
      ) : (
        <>
          <span className={styles['ways']}>
            <Button type="primary" loading={pending} onClick={() => void join(openCaseId)}>
              {t('take.join')}
            </Button>
            <Link to={`/cases/${encodeURIComponent(openCaseId)}`}>{t('take.to')}</Link>
          </span>
          <span className={styles['soft']}>{t('take.joinHint')}</span>
        </>
      )}
      <ProblemAlert failure={failure} />
    </div>
  );
};

const CorrectForm = ({ view: { visit }, onClose }: Props & { readonly onClose: () => void }) => {
  const t = useText();
  const language = useLanguage();
  const { audience } = useSession();
  const { colleagues } = useVisitChoices();
  const [values, setValues] = useState(() => valuesFrom(visit as unknown as VisitBody));
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<FieldWords>({});
  const order = audience === 'bank' ? 'bank.correctVisit' : 'regulator.correctVisit';
  const { send, pending, failure } = useOrder(order);
  const change = (changed: Partial<VisitValues>) => {
    setValues((before) => ({ ...before, ...changed }));
    setWrong({});
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const body = { said: bodyFrom(values), reason };
    const errors = await checkBody(order, body);
    setWrong(wordsOf(errors, language));
    if (errors.length > 0) return;
    try {
      await send({ params: { visitId: visit.id }, body });
      notify(t('correct.done'));
      onClose();
    } catch {
      // Said below.
    }
  };
  const wrongReason = reason.trim() === '' && Object.keys(wrong).length > 0 ? t('reason.missing') : undefined;
  return (
    <form className={styles['form']} noValidate onSubmit={(event) => void submit(event)}>
      <VisitFields values={values} change={change} wrong={wrong} colleagues={colleagues} groups={[]} />
      <Labelled label={t('reason')} wrong={wrongReason}>
        {(rest) => (
          <textarea
            {...rest}
            rows={2}
            maxLength={500}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        )}
      </Labelled>
      <ProblemAlert failure={failure} />
      <div className={styles['ways']}>
        <Button type="primary" htmlType="submit" loading={pending}>
          {t('correct.submit')}
        </Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </div>
    </form>
  );
};

const Withdraw = ({ view: { visit } }: Props) => {
  const t = useText();
  const { audience } = useSession();
  return (
    <ActDialog
      order={audience === 'bank' ? 'bank.withdrawVisit' : 'regulator.withdrawVisit'}
      label={t('withdraw')}
      danger
      initial={{ reason: '' }}
      fieldNames={() => ({ reason: t('reason') })}
      partsOf={({ reason }) => ({ params: { visitId: visit.id }, body: { reason } })}
      onDone={() => notify(t('withdraw.done'))}
    >
      {({ reason }, change) => (
        <>
          <p>{t('withdraw.note')}</p>
          <Labelled label={t('reason')}>
            {(rest) => (
              <textarea
                {...rest}
                rows={2}
                maxLength={500}
                value={reason}
                onChange={({ target }) => change({ reason: target.value })}
              />
            )}
          </Labelled>
        </>
      )}
    </ActDialog>
  );
};

const Erase = ({ view: { visit } }: Props) => {
  const t = useText();
  const names = useNames();
  const bases = useReference()?.erasureBases ?? [];
  return (
    <ActDialog
      order="regulator.eraseVisit"
      label={t('erase')}
      danger
      initial={{ basis: 'purposeAchieved' as const, reference: '' }}
      fieldNames={() => ({ reference: t('erase.reference') })}
      partsOf={(body) => ({ params: { visitId: visit.id }, body })}
      onDone={() => notify(t('erase.done'))}
    >
      {({ basis, reference }, change) => (
        <>
          <p>{t('erase.note')}</p>
          <Labelled label={t('erase.basis')}>
            {(rest) => (
              <select
                {...rest}
                value={basis}
                onChange={({ target }) => change({ basis: target.value as typeof basis })}
              >
                {bases.map(({ id: code }) => (
                  <option key={code} value={code}>
                    {names.erasureBasis(code)}
                  </option>
                ))}
              </select>
            )}
          </Labelled>
          <Labelled label={t('erase.reference')}>
            {(rest) => (
              <input
                {...rest}
                value={reference}
                maxLength={200}
                onChange={({ target }) => change({ reference: target.value })}
              />
            )}
          </Labelled>
        </>
      )}
    </ActDialog>
  );
};
