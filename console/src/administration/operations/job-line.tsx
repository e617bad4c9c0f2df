import { timeText } from '../../parts/civil-date-text.ts';
import { useDay } from '../../parts/use-day.ts';
import { useText } from './texts.ts';

export type JobState =
  | { readonly state: 'never' }
  | {
      readonly state: 'running';
      readonly startedAt: string;
      readonly done?: number | undefined;
      readonly total?: number | undefined;
    }
  | { readonly state: 'done'; readonly startedAt: string; readonly endedAt: string }
  | { readonly state: 'failed'; readonly startedAt: string; readonly endedAt: string; readonly says: string };

/** How a piece of work stands, read out as it moves. */
export const JobLine = ({ job }: { readonly job: JobState }) => {
  const t = useText();
  const day = useDay();
  const when = (moment: string) => `${day(moment)} ${timeText(Date.parse(moment))}`;
  const said = () => {
    switch (job.state) {
      case 'never':
        return t('job.never');
      case 'running': {
        const since = t('job.running', { when: when(job.startedAt) });
        return job.total === undefined
          ? since
          : `${since} · ${t('job.progress', { done: job.done ?? 0, total: job.total })}`;
      }
      case 'done':
        return t('job.done', { when: when(job.endedAt) });
      case 'failed':
        return t('job.failed', { when: when(job.endedAt), says: job.says });
      default:
        return job satisfies never;
    }
  };
  return <p role="status">{said()}</p>;
};
