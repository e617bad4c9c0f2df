import { Link } from 'react-router';
import type { AnswerOf } from '../../api/routes.ts';
import { serverNow } from '../../api/server-clock.ts';
import { useOrder } from '../../api/use-order.ts';
import { useNames } from '../../api/use-reference.ts';
import { CivilDate } from '../../parts/civil-date.tsx';
import { timeText } from '../../parts/civil-date-text.ts';
import { ConfirmCommand } from '../../parts/confirm-command.tsx';
import { FirmName } from '../../parts/firm-name.tsx';
import { bareName } from '../../parts/shown-name.ts';
import { StageTag } from '../../parts/stage-tag.tsx';
import { useDay } from '../../parts/use-day.ts';
import styles from './operation.module.css';
import { useText } from './texts.ts';

type StoppedCase = AnswerOf<'regulator.stoppedFlows'>['cases'][number];
type Props = { readonly cases: readonly StoppedCase[] };

export const StoppedTable = ({ cases }: Props) => {
  const t = useText();
  return (
    <div className={styles['frame']}>
      <table className={styles['table']}>
        <caption className="unseen">{t('caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('case')}</th>
            <th scope="col">{t('stage')}</th>
            <th scope="col">{t('since')}</th>
            <th scope="col">{t('why')}</th>
            <th scope="col">{t('tries')}</th>
            <th scope="col">{t('action')}</th>
          </tr>
        </thead>
        <tbody>
          {cases.map((stopped) => (
            <tr key={stopped.caseId}>
              <td>
                <Whose stopped={stopped} />
              </td>
              <td>
                <StageTag stage={stopped.stage} step={stopped.outcomeStep} />
              </td>
              <td>
                <CivilDate moment={stopped.since} withTime />
              </td>
              <td>
                <Why stopped={stopped} />
              </td>
              <td>
                <Tries stopped={stopped} />
              </td>
              <td>
                <Resume stopped={stopped} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

export const StoppedCards = ({ cases }: Props) => {
  const t = useText();
  return (
    <ul className={styles['cards']}>
      {cases.map((stopped) => (
        <li key={stopped.caseId}>
          <Whose stopped={stopped} />
          <span>
            <StageTag stage={stopped.stage} step={stopped.outcomeStep} /> {t('since')}{' '}
            <CivilDate moment={stopped.since} withTime />
          </span>
          <span>
            <Why stopped={stopped} />
          </span>
          <span>
            <Tries stopped={stopped} />
          </span>
          <Resume stopped={stopped} />
        </li>
      ))}
    </ul>
  );
};

type One = { readonly stopped: StoppedCase };

const Whose = ({ stopped: { caseId, applicantName, orgId } }: One) => {
  const names = useNames();
  return (
    <span>
      <Link to={`/cases/${encodeURIComponent(caseId)}`}>
        <FirmName name={applicantName} />
      </Link>
      <small className={styles['soft']}>{names.organisation(orgId)}</small>
    </span>
  );
};

const Why = ({ stopped: { ending, error } }: One) => {
  const t = useText();
  return (
    <>
      {t(`ending.${ending}`)}
      {error !== undefined && <small className={styles['soft']}>{t('error', { error })}</small>}
    </>
  );
};

/** How often it was tried by itself, and what comes next. */
const Tries = ({ stopped: { tries, nextTryAt } }: One) => {
  const t = useText();
  const day = useDay();
  const next = () => {
    if (nextTryAt === undefined) return t('next.givenUp');
    const moment = Date.parse(nextTryAt);
    if (moment <= serverNow()) return t('next.soon');
    return t('next.at', { when: `${day(nextTryAt)} ${timeText(moment)}` });
  };
  return (
    <>
      {t('tries.count', { count: tries })}
      <small className={styles['soft']}>{next()}</small>
    </>
  );
};

const Resume = ({ stopped: { caseId, applicantName, stage, outcomeStep } }: One) => {
  const t = useText();
  const names = useNames();
  const { send, failure } = useOrder('regulator.resumeFlow');
  return (
    <ConfirmCommand
      label={t('resume')}
      title={t('resume.title')}
      failure={failure}
      onConfirm={() => send({ params: { caseId }, body: {} })}
    >
      <p>
        {t('resume.text', {
          name: bareName(applicantName),
          stage: outcomeStep ? names.outcomeStep(outcomeStep) : names.stage(stage),
        })}
      </p>
      <p>{t('resume.again')}</p>
    </ConfirmCommand>
  );
};
