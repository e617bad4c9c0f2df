import Form from 'antd/es/form';
import Input from 'antd/es/input';
import Select from 'antd/es/select';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import type { BodyOf, Session } from '../../api/routes.ts';
import { serverNow } from '../../api/server-clock.ts';
import { useAsk } from '../../api/use-ask.ts';
import { useReference } from '../../api/use-reference.ts';
import { useSession } from '../../auth/session.ts';
import { useLanguage } from '../../i18n/language.ts';
import { AskState } from '../../parts/ask-state.tsx';
import { civilDateAt } from '../../parts/civil-date-text.ts';
import { MomentInput } from '../../parts/date-input.tsx';
import { OrderForm } from '../../parts/order-form.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { EmptyState, LoadingState } from '../../parts/states.tsx';
import { notify } from '../../shell/notices.tsx';
import { Page } from '../../shell/page.tsx';
import { useIsWorkGroup } from '../work-group.ts';
import { CandidateField } from './candidates.tsx';
import { Emergency, OtherDates } from './convene-fields.tsx';
import { momentFromInput } from './moments.ts';
import styles from './sessions.module.css';
import { useText } from './texts.ts';
import { type Candidate, useCandidates } from './use-candidates.ts';

/** 召集会诊: whom do I call together, about which cases? */
export const ConvenePage = () => {
  const t = useText();
  const sessions = useAsk('regulator.listSessions', { query: { limit: '50' } });
  return (
    <Page title={t('convene.title')} note={t('convene.note')}>
      <AskState ask={sessions}>{(page) => <WithCandidates sessions={page.sessions} />}</AskState>
    </Page>
  );
};

const WithCandidates = ({ sessions }: { readonly sessions: readonly Session[] }) => {
  const { cases, failure } = useCandidates(sessions);
  if (cases) return <Convene cases={cases} />;
  return failure ? <ProblemAlert failure={failure} /> : <LoadingState rows={6} />;
};

const Convene = ({ cases }: { readonly cases: readonly Candidate[] }) => {
  const t = useText();
  const language = useLanguage();
  const navigate = useNavigate();
  const { orgId } = useSession();
  const [address] = useSearchParams();
  // Who comes from a case file means that case.
  const chosen = cases.map(({ id }) => id).filter((id) => id === address.get('case'));
  const [count, setCount] = useState(chosen.length);
  const organisations = (useReference()?.organisations ?? []).map(({ id, kind, name }) => ({
    kind,
    value: id,
    label: name[language],
  }));
  const leads = organisations.filter(
    ({ kind, value }) => kind.endsWith('Regulator') || kind === 'department' || value === orgId,
  );
  const isWorkGroup = useIsWorkGroup();
  // A level above asks the counties whose cases it discusses.
  const guests = organisations.filter(
    ({ kind }) => !kind.endsWith('Regulator') && (kind !== 'workGroup' || !isWorkGroup),
  );
  if (cases.length === 0 && count === 0)
    return (
      <EmptyState
        title={t('convene.cases.none')}
        action={<Link to="/cases">{t('convene.cases.back')}</Link>}
      />
    );
  return (
    <div className={styles['sheet']}>
      <OrderForm
        order="regulator.convene"
        params={{}}
        initialValues={{ conveners: [orgId], invited: [], caseIds: chosen }}
        toBody={bodyFrom}
        onValues={({ caseIds }) => setCount(Array.isArray(caseIds) ? caseIds.length : 0)}
        submitLabel={count > 0 ? t('convene.submit', { count }) : t('convene.submit.none')}
        onDone={({ id, state }) => {
          notify(t(state === 'proposed' ? 'convene.asked' : 'convene.done'));
          void navigate(`/sessions/${encodeURIComponent(id)}`);
        }}
      >
        <CandidateField cases={cases} onCount={setCount} />
        <div className={styles['pair']}>
          <Form.Item name="startsAt" label={t('convene.when')}>
            <MomentInput min={civilDateAt(serverNow())} />
          </Form.Item>
          <Form.Item name="place" label={t('convene.place')}>
            <Input autoComplete="off" />
          </Form.Item>
        </div>
        <OtherDates />
        <Emergency />
        <Form.Item name="conveners" label={t('convene.conveners')}>
          <Select mode="multiple" optionFilterProp="label" options={leads} />
        </Form.Item>
        <Form.Item name="invited" label={t('convene.invited')}>
          <Select mode="multiple" optionFilterProp="label" options={guests} />
        </Form.Item>
      </OrderForm>
    </div>
  );
};

/** The form's fields as the contract has them: several dates only where others were added, a reason only for an emergency. */
const bodyFrom = (values: Readonly<Record<string, unknown>>): BodyOf<'regulator.convene'> => {
  const { dates, isEmergency, emergency, startsAt, ...rest } = values;
  const first = momentFromInput(startsAt);
  const others = (Array.isArray(dates) ? dates : []).filter((one) => one !== undefined && one !== '');
  return {
    ...rest,
    startsAt: first,
    ...(others.length > 0 && { dates: [first, ...others.map(momentFromInput)] }),
    ...(isEmergency === true && { emergency: typeof emergency === 'string' ? emergency : '' }),
  } as BodyOf<'regulator.convene'>;
};
