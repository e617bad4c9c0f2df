import Checkbox from 'antd/es/checkbox';
import { useState } from 'react';
import { signsInHere } from '../../auth/sign-in.ts';
import { ActDialog } from '../../parts/act-dialog.tsx';
import { type Issued, IssuedLink } from '../../parts/issued-link.tsx';
import { MailTo, mailed } from '../../parts/mail-to.tsx';
import type { Person } from './organisation-line.ts';
import { useText } from './texts.ts';

/**
 * 登录 of a person, for administrators: the link to begin with or to a new password, shown this once as text and QR code, and
 * the end of every sign-in.
 */
export const PersonAccess = ({ person }: { readonly person: Person }) => {
  const t = useText();
  const [issued, setIssued] = useState<Issued>();
  const params = { personId: person.id };
  const nothingMore = { body: {}, params };
  const here = signsInHere();
  return (
    <>
      <ActDialog
        order="administration.invitePerson"
        label={t('access.invite')}
        small
        initial={{ mailTo: '' }}
        partsOf={(typed) => ({ body: mailed(typed), params })}
        onDone={setIssued}
      >
        {({ mailTo }, change) => (
          <>
            <p>{t('access.inviteNote', { name: person.name })}</p>
            <MailTo value={mailTo} onChange={(typed) => change({ mailTo: typed })} />
          </>
        )}
      </ActDialog>
      {person.state === 'invited' && (
        <ActDialog
          order="administration.withdrawInvitation"
          label={t('access.withdraw')}
          small
          danger
          initial={{}}
          partsOf={() => nothingMore}
          onDone={() => setIssued(undefined)}
        >
          {() => <p>{t('access.withdrawNote', { name: person.name })}</p>}
        </ActDialog>
      )}
      <ActDialog
        order="administration.resetAccess"
        label={t(here ? 'access.reset' : 'access.rebind')}
        small
        initial={{ removesCodes: false, mailTo: '' }}
        partsOf={({ removesCodes, ...typed }) => ({ body: { removesCodes, ...mailed(typed) }, params })}
        onDone={setIssued}
      >
        {({ removesCodes, mailTo }, change) => (
          <>
            <p>{t(here ? 'access.resetNote' : 'access.rebindNote', { name: person.name })}</p>
            {here && (
              <Checkbox
                checked={removesCodes}
                onChange={({ target }) => change({ removesCodes: target.checked })}
              >
                {t('access.removesCodes')}
              </Checkbox>
            )}
            <MailTo value={mailTo} onChange={(typed) => change({ mailTo: typed })} />
          </>
        )}
      </ActDialog>
      {here && (
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
      )}
      {issued && <IssuedLink {...issued} />}
    </>
  );
};
