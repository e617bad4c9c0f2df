import Checkbox from 'antd/es/checkbox';
import QRCode from 'antd/es/qr-code';
import { useState } from 'react';
import { CivilDate } from '../../parts/civil-date.tsx';
import { ActDialog } from './act-dialog.tsx';
import type { Person } from './organisation-line.ts';
import styles from './people.module.css';
import { useText } from './texts.ts';

type Issued = { readonly path: string; readonly expiresAt: string };

/**
 * 登录 of a person, for administrators: the link to begin with or to a new password, shown this once as text and QR code, and
 * the end of every sign-in.
 */
export const PersonAccess = ({ person }: { readonly person: Person }) => {
  const t = useText();
  const [issued, setIssued] = useState<Issued>();
  const params = { personId: person.id };
  const nothingMore = { body: {}, params };
  return (
    <>
      <ActDialog
        order="administration.invitePerson"
        label={t('access.invite')}
        small
        initial={{}}
        partsOf={() => nothingMore}
        onDone={setIssued}
      >
        {() => <p>{t('access.inviteNote', { name: person.name })}</p>}
      </ActDialog>
      <ActDialog
        order="administration.resetAccess"
        label={t('access.reset')}
        small
        initial={{ removesCodes: false }}
        partsOf={(body) => ({ body, params })}
        onDone={setIssued}
      >
        {({ removesCodes }, change) => (
          <>
            <p>{t('access.resetNote', { name: person.name })}</p>
            <Checkbox
              checked={removesCodes}
              onChange={({ target }) => change({ removesCodes: target.checked })}
            >
              {t('access.removesCodes')}
            </Checkbox>
          </>
        )}
      </ActDialog>
      <ActDialog
        order="administration.endSessions"
        label={t('access.end')}
        small
        danger
        initial={{}}
        partsOf={() => nothingMore}
      >
        {() => <p>{t('access.endNote', { name: person.name })}</p>}
      </ActDialog>
      {issued && <IssuedLink {...issued} />}
    </>
  );
};

const IssuedLink = ({ path, expiresAt }: Issued) => {
  const t = useText();
  const link = `${location.origin}${path}`;
  return (
    <div role="status" className={styles['issued']}>
      <p>
        {t('access.issued')} <CivilDate moment={expiresAt} withTime />
      </p>
      <code className={styles['link']}>{link}</code>
      <div role="img" aria-label={t('access.qr')}>
        <QRCode value={link} type="svg" />
      </div>
    </div>
  );
};
