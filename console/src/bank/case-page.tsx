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

/** 案件资料: is this firm worth an hour? What the bank may read, and its own part of the story. */
export const CasePage = () => (
  <CaseFrame>
    {(view) => (
      <div className={styles['columns']}>
        <div className={styles['stack']}>
          <ConsentEnded view={view} />
          <NextStep view={view} />
          <OwnTasks view={view} />
          <Standards view={view} />
          <Evidence view={view} />
          <DocumentsSection audience="bank" view={view} />
          <ScoreSection view={view} />
          <FactsSection view={view} />
        </div>
        <OwnTimeline view={view} />
      </div>
    )}
  </CaseFrame>
);
