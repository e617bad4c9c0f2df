import Button from 'antd/es/button';
import { useState } from 'react';
import { Link } from 'react-router';
import type { AnswerOf } from '../api/routes.ts';
import { useAsk } from '../api/use-ask.ts';
import { useSession } from '../auth/session.ts';
import { AskState } from '../parts/ask-state.tsx';
import { FirmName } from '../parts/firm-name.tsx';
import styles from '../parts/inquiry.module.css';
import listStyles from '../parts/list.module.css';
import { EmptyState } from '../parts/states.tsx';
import tasks from '../parts/task.module.css';
import { useColleagues } from '../regulator/team/use-colleagues.ts';
import { Page } from '../shell/page.tsx';
import { type Audience, audienceOf } from './audience.ts';
import { FollowUpActs } from './follow-up-acts.tsx';
import { FollowUpStanding } from './follow-up-standing.tsx';
import { useText } from './texts.ts';

type Listed = AnswerOf<'regulator.followUps'>['followUps'][number];
type Whose = 'own' | 'all';

/** 回访跟进: which firms are looked at again, by whom, on which day? */
export const FollowUpsPage = () => {
  const t = useText();
  const audience = audienceOf(useSession().kind);
  const [whose, setWhose] = useState<Whose>('all');
  const isGroups = audience === 'regulator';
  return (
    <Page
      title={t('title')}
      note={t(isGroups ? 'note.group' : 'note.owner')}
      {...(isGroups && {
        actions: (
          <Button onClick={() => setWhose(whose === 'all' ? 'own' : 'all')}>
            {t(whose === 'all' ? 'own' : 'all')}
          </Button>
        ),
      })}
    >
      <Part key={`open ${whose}`} state="open" whose={whose} audience={audience} />
      <Part key={`settled ${whose}`} state="settled" whose={whose} audience={audience} />
    </Page>
  );
};

type PartProps = {
  readonly state: 'open' | 'settled';
  readonly whose: Whose;
  readonly audience: Audience;
};

const Part = ({ state, whose, audience }: PartProps) => {
  const t = useText();
  const [cursor, setCursor] = useState<string>();
  const ask = useAsk(`${audience}.followUps`, {
    query: { state, whose, limit: '50', ...(cursor !== undefined && { cursor }) },
  });
  return (
    <section className={tasks['section']} aria-label={t(state)}>
      <h2>{t(state)}</h2>
      <AskState ask={ask} rows={state === 'open' ? 4 : 2}>
        {({ followUps, cursor: next }) => (
          <>
            {followUps.length === 0 && (
              <EmptyState
                title={t(`none.${state}`)}
                {...(state === 'open' && {
                  text: t(audience === 'regulator' ? 'none.openText' : 'none.owner'),
                })}
              />
            )}
            <div>
              {followUps.map((one) => (
                <One key={`${one.caseId} ${one.followUp.id}`} one={one} audience={audience} />
              ))}
            </div>
            <div>
              {cursor !== undefined && (
                <button type="button" className={listStyles['quiet']} onClick={() => setCursor(undefined)}>
                  {t('first')}
                </button>
              )}
              {next !== undefined && (
                <button type="button" className={listStyles['quiet']} onClick={() => setCursor(next)}>
                  {t('more')}
                </button>
              )}
            </div>
          </>
        )}
      </AskState>
    </section>
  );
};

const One = ({ one, audience }: { readonly one: Listed; readonly audience: Audience }) =>
  audience === 'regulator' ? <OfGroup one={one} /> : <Card one={one} audience={audience} />;

const OfGroup = ({ one }: { readonly one: Listed }) => {
  const { nameOf } = useColleagues();
  const { personId } = one.followUp;
  return (
    <Card one={one} audience="regulator" person={personId === undefined ? undefined : nameOf(personId)} />
  );
};

const Card = ({
  one: { caseId, orgId, name, code, followUp },
  audience,
  person,
}: {
  readonly one: Listed;
  readonly audience: Audience;
  readonly person?: string | undefined;
}) => (
  <article className={styles['card']} aria-label={name}>
    <header className={styles['head']}>
      <h3>
        {audience === 'regulator' ? (
          <Link to={`/cases/${encodeURIComponent(caseId)}/prescriptions`}>
            <FirmName name={name} />
          </Link>
        ) : (
          <FirmName name={name} />
        )}{' '}
        <span className="numbers">{code}</span>
      </h3>
    </header>
    <FollowUpStanding
      followUp={followUp}
      person={person}
      isGroups={audience === 'regulator' && followUp.ownerOrgId === orgId}
    />
    <FollowUpActs caseId={caseId} followUp={followUp} audience={audience} />
  </article>
);
