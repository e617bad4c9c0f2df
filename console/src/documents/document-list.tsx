import Button from 'antd/es/button';
import { useState } from 'react';
import type { CaseView } from '../api/routes.ts';
import { useNames } from '../api/use-reference.ts';
import { useSession } from '../auth/session.ts';
import { CivilDate } from '../parts/civil-date.tsx';
import { ownerName } from '../parts/owner-name.ts';
import partStyles from '../parts/parts.module.css';
import { ProblemAlert } from '../parts/problem-alert.tsx';
import { aboutText } from './about-text.ts';
import type { CaseDocument } from './case-document.ts';
import { type DocumentAudience, isEnded } from './choices.ts';
import styles from './documents.module.css';
import { FileGone, fetchDocument } from './fetch-document.ts';
import { RemoveDocument } from './remove-document.tsx';
import { sizeText } from './size-text.ts';
import { useDocumentText } from './texts.ts';

/** 材料列表, newest first: what it is, which organisation filed it and when; opened by a link that lives for seconds. */
export const DocumentList = ({
  audience,
  view,
  documents,
}: {
  readonly audience: DocumentAudience;
  readonly view: CaseView;
  readonly documents: readonly CaseDocument[];
}) => {
  const t = useDocumentText();
  return (
    <ul className={styles['rows']} aria-label={t('list')}>
      {documents.toReversed().map((document) => (
        <DocumentRow key={document.id} audience={audience} view={view} document={document} />
      ))}
    </ul>
  );
};

const DocumentRow = ({
  audience,
  view,
  document,
}: {
  readonly audience: DocumentAudience;
  readonly view: CaseView;
  readonly document: CaseDocument;
}) => {
  const t = useDocumentText();
  const names = useNames();
  const { orgId } = useSession();
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const { name, bytes, filedAt, filedBy } = document;
  const open = async () => {
    setPending(true);
    setFailure(undefined);
    await fetchDocument(audience, view.id, document).catch(setFailure);
    setPending(false);
  };
  const isHolder = view.relation === 'holder';
  const mayRemove = isHolder || (filedBy.orgId === orgId && !isEnded(view));
  return (
    <li className={styles['row']}>
      <span className={styles['what']}>
        <span className={styles['name']}>{name}</span>
        <span className={styles['soft']}>
          {aboutText(names, view, document)} · <span className="numbers">{sizeText(bytes)}</span> ·{' '}
          {t('by', { who: ownerName(names, view.applicant, filedBy.orgId) })} <CivilDate moment={filedAt} />
        </span>
      </span>
      <span className={styles['actions']}>
        <Button
          size="small"
          loading={pending}
          aria-label={t('downloadNamed', { name })}
          onClick={() => void open()}
        >
          {t('download')}
        </Button>
        {mayRemove && <RemoveDocument audience={audience} caseId={view.id} document={document} />}
      </span>
      {failure instanceof FileGone ? (
        <p role="alert" className={partStyles['problem']}>
          {t('gone')}
        </p>
      ) : (
        <ProblemAlert failure={failure} />
      )}
    </li>
  );
};
