import { useAsk } from '../../api/use-ask.ts';
import { AskState } from '../../parts/ask-state.tsx';
import { type Step, StepLine } from '../../parts/step-line.tsx';
import { EventLines } from '../case/progress/event-lines.tsx';
import { momentsOf } from '../case/progress/moments.ts';
import { useText } from './texts.ts';

/** 并入案件的经过, read from the case that went on. */
export const MergedHistory = ({ caseId }: { readonly caseId: string }) => {
  const t = useText();
  const params = { caseId };
  const ask = useAsk('regulator.viewCase', { params });
  const past = useAsk('regulator.timeline', { params });
  return (
    <AskState ask={ask} rows={4}>
      {(view) => (
        <AskState ask={past} rows={4}>
          {({ events, names: people }) => {
            const steps = momentsOf(events).map(
              (moment): Step => ({
                ...{ key: String(moment.key), when: 'past', at: moment.at },
                content: <EventLines events={moment.events} view={view} people={people} />,
              }),
            );
            return <StepLine label={t('card.history')} steps={steps} />;
          }}
        </AskState>
      )}
    </AskState>
  );
};
