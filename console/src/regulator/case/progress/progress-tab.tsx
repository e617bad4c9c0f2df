import { lazy, Suspense } from 'react';
import { useAsk } from '../../../api/use-ask.ts';
import { AskState } from '../../../parts/ask-state.tsx';
import { type Step, StepLine } from '../../../parts/step-line.tsx';
import { TransferStanding } from '../../transfers/transfer-standing.tsx';
import { CaseTwins } from '../../twins/case-twins.tsx';
import styles from '../case.module.css';
import { useCase } from '../case-page.tsx';
import { useNextText } from '../next-text.ts';
import { useCaseText } from '../texts.ts';
import { CasePath } from './case-path.tsx';
import { DateHistory } from './date-history.tsx';
import { DatesAtCity } from './dates-at-city.tsx';
import { EventLines } from './event-lines.tsx';
import { momentsOf } from './moments.ts';
import { Readings } from './readings.tsx';
import { Told } from './told.tsx';

const CaseHandUps = lazy(async () => ({
  default: (await import('../../../hand-ups/case-hand-ups.tsx')).CaseHandUps,
}));

const CaseVisits = lazy(async () => ({
  default: (await import('../../../visits/case-visits.tsx')).CaseVisits,
}));

/** 进展: what happened in plain words, the newest first, with 「为什么」 beside each decision. */
export const ProgressTab = () => {
  const view = useCase();
  const t = useCaseText();
  const next = useNextText(view);
  const ask = useAsk('regulator.timeline', { params: { caseId: view.id } });
  const ended = view.phase.stage === 'closed' || view.phase.stage === 'withdrawn';
  return (
    <>
      <Readings view={view} />
      {ask.data?.path && <CasePath stays={ask.data.path} />}
      <TransferStanding view={view} />
      <DatesAtCity view={view} />
      <Suspense>
        <CaseHandUps view={view} />
      </Suspense>
      {view.relation !== 'receiver' && view.relation !== 'formerHolder' && <CaseTwins view={view} />}
      <section className={styles['card']} aria-label={t('tab.progress')}>
        <AskState ask={ask} rows={8}>
          {({ events, names: people }) => {
            const now: Step[] = ended
              ? []
              : [{ key: 'now', when: 'present', content: <strong>{next}</strong> }];
            const past = momentsOf(events).map(
              (moment): Step => ({
                key: String(moment.key),
                when: 'past',
                at: moment.at,
                content: <EventLines events={moment.events} view={view} people={people} />,
              }),
            );
            return (
              <>
                <StepLine label={t('tab.progress')} steps={[...now, ...past]} />
                <DateHistory view={view} events={events} people={people} />
              </>
            );
          }}
        </AskState>
      </section>
      <Suspense>
        <CaseVisits caseId={view.id} />
      </Suspense>
      <Told caseId={view.id} />
    </>
  );
};
