import { Link } from 'react-router';
import type { CaseView } from '../../../api/routes.ts';
import { useNames } from '../../../api/use-reference.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { CivilDate } from '../../../parts/civil-date.tsx';
import { Explain } from '../../../parts/explain.tsx';
import { casePath } from '../action-path.ts';
import styles from '../case.module.css';
import { RepairAdvice } from '../matching/repair-advice.tsx';
import { useCaseText } from '../texts.ts';
import { ConfirmedWhy, confirmedIn } from './confirmed-why.tsx';
import type { CaseEvent } from './moments.ts';
import { ScreenedWhy } from './screened-why.tsx';
import { SuggestionLines } from './suggestion-why.tsx';

/** 「为什么」 of one decision: what it rests on, with the versions of the rules. Nothing decided, nothing to explain. */
export const EventWhy = ({ event, view }: { readonly event: CaseEvent; readonly view: CaseView }) => {
  const t = useCaseText();
  const names = useNames();
  const language = useLanguage();
  const confirmed = confirmedIn(event);
  if (confirmed) return <ConfirmedWhy confirmed={confirmed} />;
  switch (event.type) {
    case 'Screened':
      return <ScreenedWhy screening={event.screening} />;
    case 'Scored': {
      const { modelId, modelVersion, coverage, gradeRuleId, gradeRuleVersion } = event.score;
      return (
        <Explain label={t('why.scored')}>
          <p>
            {t('why.model', {
              model: `${modelId}@${modelVersion}`,
              rule: `${gradeRuleId}@${gradeRuleVersion}`,
            })}
          </p>
          <p>
            {t('why.coverage', { percent: Math.round(coverage * 100) })}{' '}
            <Link to={`${casePath(view.id)}/score`}>{t('why.toScore')}</Link>
          </p>
        </Explain>
      );
    }
    case 'Recommended':
      return (
        <Explain label={t('why.recommended')}>
          {event.round.note && <p>{event.round.note}</p>}
          <p>
            <Link to={`${casePath(view.id)}/reasons`}>{t('why.toReasons')}</Link>
          </p>
        </Explain>
      );
    case 'CreditDeclined':
      return (
        <Explain label={t('why.declined')}>
          <RepairAdvice decline={event.decline} />
        </Explain>
      );
    case 'BankAnswerCorrected':
      return event.answer.kind === 'declined' ? (
        <Explain label={t('why.declined')}>
          <RepairAdvice decline={event.answer} />
        </Explain>
      ) : null;
    case 'BankFellSilent':
      return (
        <Explain label={t('why.silent')}>
          <p>
            {t('why.silentText')} <CivilDate moment={event.dueAt} withTime />
          </p>
        </Explain>
      );
    case 'TriageSuggested':
      return (
        <Explain label={t('why.suggested')}>
          <SuggestionLines suggestion={event.suggestion} />
        </Explain>
      );
    case 'TriageDecided': {
      const { cause, note, suggestion } = event.decision;
      return (
        <Explain label={t('why.decided')}>
          <p>{t(`cause.${cause}`)}</p>
          {note && <p>{note}</p>}
          {suggestion && suggestion.route !== event.decision.route && (
            <p>{t('why.otherwise', { route: names.triageRoute(suggestion.route) })}</p>
          )}
          {suggestion && <SuggestionLines suggestion={suggestion} />}
        </Explain>
      );
    }
    case 'DiagnosisRecorded': {
      const { findings, note } = event.diagnosis;
      return <Lines lines={[...findings, ...(note ? [note] : [])]} />;
    }
    case 'FindingsCorrected':
      return <Lines lines={event.findings} />;
    case 'PrescriptionAdded':
      return <span className={styles['soft']}>{event.prescription.measure}</span>;
    case 'StageEntered':
      return event.phase.stage === 'closed' ||
        event.phase.stage === 'withdrawn' ||
        event.phase.stage === 'cultivation' ? (
        <span className={styles['soft']} lang={language === 'en' ? 'zh-CN' : undefined}>
          {event.phase.reason}
        </span>
      ) : null;
    default:
      return null;
  }
};

const Lines = ({ lines }: { readonly lines: readonly string[] }) =>
  lines.length === 0 ? null : (
    <ul className={styles['lines']}>
      {lines.map((line) => (
        <li key={line} className={styles['soft']}>
          {line}
        </li>
      ))}
    </ul>
  );
