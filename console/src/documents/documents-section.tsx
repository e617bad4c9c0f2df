import { useId } from 'react';
import { mostDocuments } from '../../../shared/contracts/values/document-form.ts';
import type { CaseView } from '../api/routes.ts';
import { useSession } from '../auth/session.ts';
import { choicesFor, type DocumentAudience } from './choices.ts';
import { DocumentList } from './document-list.tsx';
import styles from './documents.module.css';
import { useDocumentText } from './texts.ts';
import { UploadPanel } from './upload-panel.tsx';

/** 材料: what this reader may open of the case, and what it may add. */
export const DocumentsSection = ({
  audience,
  view,
}: {
  readonly audience: DocumentAudience;
  readonly view: CaseView;
}) => {
  const t = useDocumentText();
  const { orgId } = useSession();
  const id = useId();
  const documents = view.documents ?? [];
  const choices = choicesFor(audience, view, orgId);
  if (documents.length === 0 && choices.length === 0) return null;
  const isFull = documents.length >= mostDocuments;
  return (
    <section className={styles['section']} aria-labelledby={id}>
      <h2 id={id}>{documents.length > 0 ? t('titleCount', { count: documents.length }) : t('title')}</h2>
      {choices.length > 0 &&
        (isFull ? (
          <p>{t('full', { count: mostDocuments })}</p>
        ) : (
          <UploadPanel audience={audience} view={view} choices={choices} />
        ))}
      {documents.length > 0 ? (
        <DocumentList audience={audience} view={view} documents={documents} />
      ) : (
        <p className={styles['soft']}>
          {t('none.title')} · {t('none.text')}
        </p>
      )}
    </section>
  );
};
