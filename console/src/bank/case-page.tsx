import { lazy, Suspense } from 'react';
import type { CaseView } from '../api/routes.ts';
import { DocumentsSection } from '../documents/documents-section.tsx';
import styles from './case.module.css';
import { CaseFrame } from './case-frame.tsx';
import { ConsentEnded } from './consent-ended.tsx';
import { Evidence } from './evidence.tsx';
import { FactsSection } from './facts-section.tsx';
import { NextStep } from './next-step.tsx';
import { OwnTasks } from './own-tasks.tsx';
import { OwnTimeline } from './own-timeline.tsx';
import { ScoreSection } from './score-section.tsx';
import { Standards } from './standards.tsx';

const ShownHandUps = lazy(async () => ({
  default: (await import('../hand-ups/shown-hand-ups.tsx')).ShownHandUps,
}));
const NotesSection = lazy(async () => ({
  default: (await import('../notes/notes-section.tsx')).NotesSection,
}));

const OwnPath = lazy(async () => ({ default: (await import('./own-path.tsx')).OwnPath }));

/** Consent has ended: what the bank may still read of the applicant is no basis for a decision. */
const isOver = ({ consentEndedAt }: CaseView): boolean => consentEndedAt !== undefined;

/** 案件资料: is this firm worth an hour? What the bank may read, and its own part of the story. */
export const CasePage = () => (
  <CaseFrame>
    {(view) => (
      <div className={styles['columns']}>
        <div className={styles['stack']}>
          <ConsentEnded view={view} />
          {!(isOver(view) && view.asked === 'lapsed') && <NextStep view={view} />}
          <OwnTasks view={view} />
          {view.handUps && (
            <Suspense>
              <ShownHandUps view={view} />
            </Suspense>
          )}
          <Standards view={view} />
          <Evidence view={view} />
          <DocumentsSection audience="bank" view={view} />
          <Suspense>
            <NotesSection audience="bank" caseId={view.id} />
          </Suspense>
          <ScoreSection view={view} />
          {!isOver(view) && <FactsSection view={view} />}
        </div>
        <div className={styles['stack']}>
          <Suspense>
            <OwnPath caseId={view.id} />
          </Suspense>
          <OwnTimeline view={view} />
        </div>
      </div>
    )}
  </CaseFrame>
);
