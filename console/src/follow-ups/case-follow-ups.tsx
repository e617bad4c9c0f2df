import type { CaseView } from '../api/routes.ts';
import { useReference } from '../api/use-reference.ts';
import { useLanguage } from '../i18n/language.ts';
import styles from '../parts/task.module.css';
import { useColleagues } from '../regulator/team/use-colleagues.ts';
import { FollowUpActs, SetFollowUp } from './follow-up-acts.tsx';
import { FollowUpStanding } from './follow-up-standing.tsx';
import { useText } from './texts.ts';

/**
 * 回访跟进 of one case, for its work group and those above it; of one session where it is named. New ones are set of the session
 * that discussed the firm last.
 */
export const CaseFollowUps = ({
  view,
  sessionId,
  className = styles['section'],
}: {
  readonly view: CaseView;
  readonly className?: string | undefined;
  readonly sessionId?: string;
}) => {
  const t = useText();
  // Below the case's own headings in a session, beside them on its file.
  const Heading = sessionId === undefined ? 'h2' : 'h3';
  const language = useLanguage();
  const { people, nameOf } = useColleagues();
  const organisations = useReference()?.organisations ?? [];
  const { followUps = [], diagnoses = [], relation, allowed = [] } = view;
  const shown = sessionId === undefined ? followUps : followUps.filter((one) => one.sessionId === sessionId);
  const held = diagnoses.filter(({ disposition }) => disposition === 'held');
  const of = sessionId ?? held.at(-1)?.sessionId;
  const isHolder = relation === 'holder';
  const maySet = isHolder && allowed.includes('setFollowUp') && held.some((one) => one.sessionId === of);
  if (shown.length === 0 && !maySet) return null;
  return (
    <section className={className} aria-label={t('title')}>
      <Heading>{t('title')}</Heading>
      {shown.length === 0 && <p className={styles['soft']}>{t('case.none')}</p>}
      {shown.map((one) => (
        <div key={one.id} className={styles['task']}>
          <FollowUpStanding
            followUp={one}
            person={one.personId === undefined ? undefined : nameOf(one.personId)}
            isGroups={one.ownerOrgId === view.orgId}
          />
          {isHolder && <FollowUpActs caseId={view.id} followUp={one} audience="regulator" />}
        </div>
      ))}
      {maySet && of !== undefined && (
        <div>
          <SetFollowUp
            caseId={view.id}
            sessionId={of}
            orgId={view.orgId}
            people={people.filter(({ assignable }) => assignable).map(({ id }) => ({ id, name: nameOf(id) }))}
            organisations={organisations
              .filter(
                ({ kind, id }) => !kind.endsWith('Regulator') && (kind !== 'workGroup' || id === view.orgId),
              )
              .map(({ id, name }) => ({ id, name: name[language] }))}
          />
        </div>
      )}
    </section>
  );
};
