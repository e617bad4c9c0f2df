import Button from 'antd/es/button';
import { useState } from 'react';
import type { AnswerOf } from '../../api/routes.ts';
import { useAsk } from '../../api/use-ask.ts';
import { useOrder } from '../../api/use-order.ts';
import { useNames } from '../../api/use-reference.ts';
import { AskState } from '../../parts/ask-state.tsx';
import { CivilDate } from '../../parts/civil-date.tsx';
import { timeText } from '../../parts/civil-date-text.ts';
import { ConfirmCommand } from '../../parts/confirm-command.tsx';
import { StageTag } from '../../parts/stage-tag.tsx';
import { useDay } from '../../parts/use-day.ts';
import styles from './operations.module.css';
import { useText } from './texts.ts';

type Flow = AnswerOf<'administration.listStoppedAnywhere'>['flows'][number];

/** 停止的流程 of all work groups: the case by its number, nothing of whose it is. */
export const StoppedFlows = () => {
  const t = useText();
  const [cursor, setCursor] = useState<string>();
  const query = { limit: '50', ...(cursor !== undefined && { cursor }) };
  const ask = useAsk('administration.listStoppedAnywhere', { query }, { refreshMs: 15_000 });
  return (
    <section className={styles['part']}>
      <h2>{t('flows.title')}</h2>
      <AskState ask={ask}>
        {({ flows, cursor: next }) => (
          <>
            {flows.length === 0 && next === undefined ? <p>{t('flows.none')}</p> : <Flows flows={flows} />}
            {next !== undefined && (
              <div>
                <Button onClick={() => setCursor(next)}>{t('flows.more')}</Button>
              </div>
            )}
          </>
        )}
      </AskState>
    </section>
  );
};

const Flows = ({ flows }: { readonly flows: readonly Flow[] }) => {
  const t = useText();
  const names = useNames();
  return (
    <div className={styles['frame']}>
      <table className={styles['table']}>
        <caption className="unseen">{t('flows.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('flows.case')}</th>
            <th scope="col">{t('flows.stage')}</th>
            <th scope="col">{t('flows.since')}</th>
            <th scope="col">{t('flows.why')}</th>
            <th scope="col">{t('flows.tries')}</th>
            <th scope="col">{t('flows.action')}</th>
          </tr>
        </thead>
        <tbody>
          {flows.map((flow) => (
            <tr key={flow.caseId}>
              <td>
                <span className={styles['file']}>{flow.caseId}</span>
                <small className={styles['soft']}>{names.organisation(flow.orgId)}</small>
              </td>
              <td>
                <StageTag stage={flow.stage} step={flow.outcomeStep} />
              </td>
              <td>
                <CivilDate moment={flow.since} withTime />
              </td>
              <td>
                {t(`flows.ending.${flow.ending}`)}
                {flow.error !== undefined && (
                  <small className={styles['soft']}>{t('flows.error', { error: flow.error })}</small>
                )}
              </td>
              <td>
                <Tries flow={flow} />
              </td>
              <td>
                <Resume caseId={flow.caseId} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

const Tries = ({ flow: { tries, nextTryAt } }: { readonly flow: Flow }) => {
  const t = useText();
  const day = useDay();
  return (
    <>
      {t('flows.count', { count: tries })}
      <small className={styles['soft']}>
        {nextTryAt === undefined
          ? t('flows.givenUp')
          : t('flows.next', { when: `${day(nextTryAt)} ${timeText(Date.parse(nextTryAt))}` })}
      </small>
    </>
  );
};

const Resume = ({ caseId }: { readonly caseId: string }) => {
  const t = useText();
  const { send, failure } = useOrder('administration.resumeAnywhere');
  return (
    <ConfirmCommand
      label={t('flows.resume')}
      title={t('flows.resume.title')}
      failure={failure}
      onConfirm={() => send({ params: { caseId }, body: {} })}
    >
      <p>{t('flows.resume.text', { caseId })}</p>
    </ConfirmCommand>
  );
};
