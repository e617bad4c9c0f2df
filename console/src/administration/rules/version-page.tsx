import { Link, useParams, useSearchParams } from 'react-router';
import { kindNames, type RuleKind, ruleShapes } from '../../../../shared/contracts/rule-shapes.ts';
import { useAsk } from '../../api/use-ask.ts';
import { useSession } from '../../auth/session.ts';
import { useLanguage } from '../../i18n/language.ts';
import { AskState } from '../../parts/ask-state.tsx';
import { useDay } from '../../parts/use-day.ts';
import { Page } from '../../shell/page.tsx';
import { VersionDifference } from './difference-list.tsx';
import { DraftEditor } from './draft-editor.tsx';
import { pathOfRule, useStateName, useWhen, useWho, type VersionView } from './rule-words.ts';
import styles from './rules.module.css';
import { withoutFormat } from './shape/content.ts';
import { ShapeView } from './shape/shape-view.tsx';
import { useText } from './texts.ts';
import { useOthersHere } from './use-others-here.ts';
import { VersionActions } from './version-actions.tsx';
import { VersionProblems } from './version-problems.tsx';
import { WhatIfPanel } from './what-if/what-if-panel.tsx';

const tabs = ['content', 'difference', 'whatIf'] as const;

/** One version: what it says, what differs, what it would change, and the next step of its life. */
export const VersionPage = () => {
  const { kind = '', id = '', version = '' } = useParams();
  const of = { kind: kind as RuleKind, id, version };
  const language = useLanguage();
  const t = useText();
  const ask = useAsk('administration.viewRule', { params: of });
  const name = ask.data?.name?.[language] ?? id;
  return (
    <Page title={t('version.title', { name, version })} note={kindNames[of.kind]?.[language]}>
      <div className={styles['stack']}>
        <Link to={pathOfRule(kind, id)}>{name}</Link>
        <AskState ask={ask} rows={12}>
          {(view) => <Version key={`${kind}/${id}/${version}`} view={view} name={name} />}
        </AskState>
      </div>
    </Page>
  );
};

const Version = ({ view, name }: { readonly view: VersionView; readonly name: string }) => {
  const t = useText();
  const [search] = useSearchParams();
  const { roles } = useSession();
  const tab = tabs.find((one) => one === search.get('tab')) ?? 'content';
  const isEdited = view.status === 'draft' && roles.includes('rulesAdministrator');
  return (
    <>
      <Standing view={view} name={name} />
      <nav className={styles['tabs']} aria-label={t('tab.label')}>
        {tabs.map((one) => (
          <Link
            key={one}
            to={one === 'content' ? '?' : `?tab=${one}`}
            aria-current={one === tab ? 'page' : undefined}
          >
            {t(`tab.${one}`)}
          </Link>
        ))}
      </nav>
      {/* What is typed stays while the other parts are looked at. */}
      <div hidden={tab !== 'content'} className={styles['stack']}>
        {isEdited ? (
          <DraftEditor view={view} />
        ) : (
          <>
            {view.status === 'submitted' && <VersionProblems view={view} />}
            <section className={styles['panel']}>
              <ShapeView shape={withoutFormat(ruleShapes[view.kind])} value={view.content} />
            </section>
            <VersionActions view={view} unsaved={false} />
          </>
        )}
      </div>
      {tab === 'difference' && (
        <section className={styles['panel']}>
          <VersionDifference version={view} />
        </section>
      )}
      {tab === 'whatIf' && <WhatIfPanel version={view} />}
    </>
  );
};

/** How the version stands, and who did what to it. */
const Standing = ({ view, name }: { readonly view: VersionView; readonly name: string }) => {
  const t = useText();
  const who = useWho();
  const when = useWhen();
  const day = useDay();
  const stateName = useStateName();
  const others = useOthersHere(view);
  const { status, validFrom, proposedFrom, basedOn, makers, submitted, approved, returned, note, ends } =
    view;
  const { withdrawalAsked, withdrawn } = view;
  const facts = [
    validFrom
      ? t('version.from', { day: day(validFrom) })
      : proposedFrom && t('version.proposed', { day: day(proposedFrom) }),
    basedOn && t('version.basedOn', { version: basedOn }),
    makers.length > 0 && t('version.makers', { who: makers.map(who).join('、') }),
    submitted && t('version.submittedBy', { who: who(submitted), when: when(submitted.at) }),
    approved && t('version.approvedBy', { who: who(approved), when: when(approved.at) }),
    withdrawn && t('version.withdrawnBy', { who: who(withdrawn), when: when(withdrawn.at) }),
    note,
  ].filter((fact): fact is string => typeof fact === 'string' && fact !== '');
  return (
    <section className={styles['panel']}>
      <p>
        <strong>{stateName(view)}</strong> {facts.join(' · ')}
      </p>
      {ends && <p>{t('version.endsThis', { name })}</p>}
      {returned && (
        <p className={styles['wrong']}>
          {t('version.returned', { who: who(returned), when: when(returned.at), reason: returned.reason })}
        </p>
      )}
      {withdrawalAsked && (
        <p className={styles['wrong']}>
          {t('version.withdrawalAsked', {
            who: who(withdrawalAsked),
            when: when(withdrawalAsked.at),
            reason: withdrawalAsked.reason,
          })}
        </p>
      )}
      {(status === 'draft' || status === 'submitted') && (
        <p className={styles['hint']}>{t('version.otherChecks')}</p>
      )}
      {others.length > 0 && (
        <p role="status">{t('version.others', { count: others.length, who: others.map(who).join('、') })}</p>
      )}
    </section>
  );
};
