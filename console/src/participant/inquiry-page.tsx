import Button from 'antd/es/button';
import { useState } from 'react';
import { serverNow } from '../api/server-clock.ts';
import { useAsk } from '../api/use-ask.ts';
import { useOrder } from '../api/use-order.ts';
import { useNames } from '../api/use-reference.ts';
import { AskState } from '../parts/ask-state.tsx';
import { CivilDate } from '../parts/civil-date.tsx';
import { civilDateAt } from '../parts/civil-date-text.ts';
import { FirmName } from '../parts/firm-name.tsx';
import styles from '../parts/inquiry.module.css';
import { AnswerShown, AskedList } from '../parts/inquiry-reply.tsx';
import { useInquiryText } from '../parts/inquiry-texts.ts';
import listStyles from '../parts/list.module.css';
import { ProblemAlert } from '../parts/problem-alert.tsx';
import { EmptyState } from '../parts/states.tsx';
import { Page } from '../shell/page.tsx';
import { InquiryAnswerForm } from './inquiry-answer-form.tsx';
import type { OwnInquiry } from './inquiry-body.ts';
import own from './participant.module.css';

/** 部门查询: what is asked of us about whom, by when? Only the name and the code until somebody opens it. */
export const InquiryPage = () => {
  const t = useInquiryText();
  return (
    <Page title={t('title')} note={t('note')}>
      <Group state="open" />
      <Group state="settled" />
    </Page>
  );
};

const Group = ({ state }: { readonly state: 'open' | 'settled' }) => {
  const t = useInquiryText();
  const [cursor, setCursor] = useState<string>();
  const ask = useAsk('participant.listInquiries', {
    query: { state, limit: '50', ...(cursor !== undefined && { cursor }) },
  });
  return (
    <section className={own['group']} aria-label={t(state)}>
      <h2>{t(state)}</h2>
      <AskState ask={ask} rows={2}>
        {(page) => (
          <>
            {page.inquiries.length === 0 && (
              <EmptyState
                title={t(`none.${state}`)}
                {...(state === 'open' && { text: t('none.openText') })}
              />
            )}
            <div>
              {page.inquiries.map((one) => (
                <Inquiry key={one.id} one={one} />
              ))}
            </div>
            {page.cursor !== undefined && (
              <button type="button" className={listStyles['quiet']} onClick={() => setCursor(page.cursor)}>
                {t('more')}
              </button>
            )}
          </>
        )}
      </AskState>
    </section>
  );
};

const Inquiry = ({ one }: { readonly one: OwnInquiry }) => {
  const t = useInquiryText();
  const names = useNames();
  const [correcting, setCorrecting] = useState(false);
  const { state, asked, why, answers = [], name, code, orgId, dueOn } = one;
  const [last, ...before] = answers.toReversed();
  const isLate = state === 'open' && dueOn < civilDateAt(serverNow());
  return (
    <article className={styles['card']} aria-label={name}>
      <header className={styles['head']}>
        <h3>
          <FirmName name={name} /> <span className="numbers">{code}</span>
        </h3>
        <span className={styles['soft']}>{t(`state.${state}`)}</span>
      </header>
      <p className={styles['soft']}>
        {t('from', { who: names.organisation(orgId) })} · {t('due')} <CivilDate date={dueOn} />
        {isLate && <strong className={styles['warn']}> · {t('late')}</strong>}
      </p>
      {asked === undefined && state !== 'ended' && <Opening one={one} />}
      {asked && (
        <>
          <p>
            {t('why')}：{why}
          </p>
          <AskedList asked={asked} />
          {last && (
            <>
              <strong>{t('answers.last')}</strong>
              <AnswerShown answer={last} />
            </>
          )}
          {before.length > 0 && (
            <details>
              <summary>{t('answers.before')}</summary>
              {before.map((answer) => (
                <AnswerShown key={answer.at} answer={answer} />
              ))}
            </details>
          )}
          {state === 'answered' && !correcting && (
            <div>
              <Button onClick={() => setCorrecting(true)}>{t('form.correct')}</Button>
            </div>
          )}
          {(state === 'open' || correcting) && (
            <InquiryAnswerForm one={one} asked={asked} onDone={() => setCorrecting(false)} />
          )}
        </>
      )}
    </article>
  );
};

/** What is asked is shown once it is on record who opened it. */
const Opening = ({ one }: { readonly one: OwnInquiry }) => {
  const t = useInquiryText();
  const { send, pending, failure } = useOrder('participant.openInquiry');
  return (
    <div>
      <Button
        loading={pending}
        onClick={() => void send({ params: { caseId: one.caseId, inquiryId: one.id }, body: {} })}
      >
        {t('look')}
      </Button>{' '}
      <span className={styles['soft']}>{t('lookText')}</span>
      {failure && <ProblemAlert failure={failure} />}
    </div>
  );
};
