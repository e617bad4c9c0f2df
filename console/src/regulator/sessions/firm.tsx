import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { CaseView } from '../../api/routes.ts';
import { useAsk } from '../../api/use-ask.ts';
import { useNames, useReference } from '../../api/use-reference.ts';
import { useLanguage } from '../../i18n/language.ts';
import { AskState } from '../../parts/ask-state.tsx';
import { answerStateOf } from '../../parts/asked-line.ts';
import { CivilDate } from '../../parts/civil-date.tsx';
import { FirmName } from '../../parts/firm-name.tsx';
import { Money } from '../../parts/money.tsx';
import { ownerName } from '../../parts/owner-name.ts';
import { ScoreLine } from '../../parts/score-line.tsx';
import { bareName } from '../../parts/shown-name.ts';
import { factsShown } from '../facts-shown.ts';
import styles from './room.module.css';
import { useText } from './texts.ts';

/** The firm everybody looks at: what it needs, what the banks said, what is known of it. */
export const Firm = ({ caseId, sessionId }: { readonly caseId: string; readonly sessionId: string }) => {
  const ask = useAsk('regulator.viewCase', { params: { caseId } });
  return (
    <div className={styles['firm']}>
      <AskState ask={ask} rows={6}>
        {(view) => <FirmOf view={view} sessionId={sessionId} />}
      </AskState>
    </div>
  );
};

const FirmOf = ({ view, sessionId }: { readonly view: CaseView; readonly sessionId: string }) => {
  const t = useText();
  const names = useNames();
  const { applicant, need } = view;
  return (
    <section className={styles['panel']} aria-label={bareName(applicant.name)}>
      <header className={styles['firmHead']}>
        <h2>
          <FirmName name={applicant.name} />
        </h2>
        <Link to={`/cases/${encodeURIComponent(view.id)}`}>{t('firm.file')}</Link>
      </header>
      <p className={styles['need']}>
        <strong>
          <Money fen={need.amountFen} />
        </strong>{' '}
        · {t('firm.months', { count: need.tenorMonths })} · {names.purpose(need.purpose)}
        {need.purposeText !== '' && <span className={styles['soft']}> {need.purposeText}</span>}
      </p>
      <Block title={t('firm.banks')}>
        <BankWords view={view} />
      </Block>
      <Block title={t('firm.indicators')}>
        <ScoreLine score={view.score} />
        <Facts view={view} />
      </Block>
      <Earlier view={view} sessionId={sessionId} />
    </section>
  );
};

const BankWords = ({ view }: { readonly view: CaseView }) => {
  const t = useText();
  const names = useNames();
  const lines = view.rounds.flatMap((round) => round.lines.map((line) => ({ ...line, round: round.number })));
  const reasonNames = ({ reasonCodes, reasonTableVersion }: Decline) =>
    reasonCodes.map((code) => names.reason(code, reasonTableVersion));
  if (lines.length === 0) return <p className={styles['soft']}>{t('firm.problem.none')}</p>;
  return (
    <ul className={styles['banks']}>
      {lines.toReversed().map((line) => (
        <li key={`${line.round} ${line.bankId}`}>
          <div>
            <strong>{names.organisation(line.bankId)}</strong> {t(`bank.${answerStateOf(line)}`)}
            {line.answer && (
              <span className={styles['soft']}>
                {' '}
                <CivilDate moment={line.answer.at} />
              </span>
            )}
          </div>
          {line.answer?.kind === 'declined' && (
            <>
              <ul className={styles['reasons']}>
                {reasonNames(line.answer).map((reason) => (
                  <li key={reason}>{reason}</li>
                ))}
              </ul>
              <p>{line.answer.explanation}</p>
              {line.answer.suggestion && (
                <p className={styles['soft']}>{t('bank.suggestion', { text: line.answer.suggestion })}</p>
              )}
            </>
          )}
        </li>
      ))}
    </ul>
  );
};

type Line = CaseView['rounds'][number]['lines'][number];
type Decline = Extract<NonNullable<Line['answer']>, { kind: 'declined' }>;

/** A wall of figures is read by nobody from the back of a room. */
const mostShown = 10;

const Facts = ({ view }: { readonly view: CaseView }) => {
  const language = useLanguage();
  const facts = factsShown(view.applicant.facts, useReference()?.facts ?? [], language).slice(0, mostShown);
  return (
    <dl className={styles['facts']}>
      {facts.map(({ id, name, text }) => (
        <div key={id}>
          <dt>{name}</dt>
          <dd className="numbers">{text}</dd>
        </div>
      ))}
    </dl>
  );
};

/** What other sessions said; what this one says stands on the right. */
const Earlier = ({ view, sessionId: current }: { readonly view: CaseView; readonly sessionId: string }) => {
  const t = useText();
  const names = useNames();
  const diagnoses = view.diagnoses?.filter(({ sessionId }) => sessionId !== current) ?? [];
  const prescriptions = view.prescriptions.filter(({ sessionId }) => sessionId !== current);
  return (
    <>
      {diagnoses.length > 0 && (
        <Block title={t('firm.before')}>
          <ul className={styles['plain']}>
            {diagnoses.map(({ sessionId, at, disposition, findings, note }) => (
              <li key={sessionId + at}>
                <CivilDate moment={at} /> {names.disposition(disposition)}{' '}
                {[...findings, ...(note === undefined ? [] : [note])].join('；')}
              </li>
            ))}
          </ul>
        </Block>
      )}
      {prescriptions.length > 0 && (
        <Block title={t('firm.prescriptions')}>
          <ul className={styles['plain']}>
            {prescriptions.map(({ id, measure, ownerOrgId, dueOn }) => (
              <li key={id}>
                {measure} · {ownerName(names, view.applicant, ownerOrgId)} · <CivilDate date={dueOn} />
              </li>
            ))}
          </ul>
        </Block>
      )}
    </>
  );
};

const Block = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section className={styles['block']}>
    <h3>{title}</h3>
    {children}
  </section>
);
