import { type ReactNode, useEffect, useRef, useState } from 'react';
import { civilDateAt } from '../parts/civil-date-text.ts';
import { keptVisitor, type Visitor } from './kept-visitor.ts';
import { NewVisitForm } from './new-visit-form.tsx';
import { useText } from './texts.ts';
import styles from './visits.module.css';

/** 离线走访 in place of the console where it cannot be reached; undefined: this device knows nobody who records visits. */
export const offlinePage = (): ReactNode => {
  const visitor = keptVisitor();
  return visitor && <OfflinePage visitor={visitor} />;
};

const OfflinePage = ({ visitor }: { readonly visitor: Visitor }) => {
  const t = useText();
  const dirty = useRef(false);
  const [back, setBack] = useState(false);
  useEffect(() => {
    // With a connection the console begins anew and sends; what is half typed is not taken away for it.
    const begin = () => (dirty.current ? setBack(true) : location.reload());
    addEventListener('online', begin);
    return () => removeEventListener('online', begin);
  }, []);
  return (
    <main className={styles['alone']}>
      <h1>{t('new.title')}</h1>
      <p role="status">
        {back ? t('offline.back') : t('offline.note', { name: visitor.name })}{' '}
        {back && (
          <button type="button" onClick={() => location.reload()}>
            {t('offline.send')}
          </button>
        )}
      </p>
      <NewVisitForm
        who={visitor.who}
        today={civilDateAt(Date.now())}
        colleagues={visitor.colleagues}
        groups={visitor.groups}
        sends={false}
        onDirty={(typed) => {
          dirty.current = typed;
        }}
      />
    </main>
  );
};
