import { useNavigate } from 'react-router';
import { ActDialog } from '../../parts/act-dialog.tsx';
import { MailTo, mailed } from '../../parts/mail-to.tsx';
import styles from './firms.module.css';
import { issuedSheet } from './issued-sheet.ts';
import { useText } from './texts.ts';

export type OfFirm = {
  readonly code: string;
  readonly personId: string;
  readonly personName: string;
};

/** Another link for somebody of a firm, with its sheet: to begin with, or to a new password. */
export const AnotherLink = ({
  code,
  personId,
  personName,
  kind,
}: OfFirm & { readonly kind: 'again' | 'reset' }) => {
  const t = useText();
  const navigate = useNavigate();
  return (
    <ActDialog
      order="regulator.inviteFirmAgain"
      label={t(kind)}
      small
      initial={{ mailTo: '' }}
      partsOf={(typed) => ({ params: { code, personId }, body: mailed(typed) })}
      onDone={(invitation) => {
        issuedSheet.show(invitation);
        void navigate(issuedSheet.path);
      }}
    >
      {({ mailTo }, change) => (
        <>
          <p>{t(`${kind}.note`, { name: personName })}</p>
          <MailTo value={mailTo} onChange={(typed) => change({ mailTo: typed })} />
        </>
      )}
    </ActDialog>
  );
};

export const WithdrawLink = ({ code, personId, personName }: OfFirm) => {
  const t = useText();
  return (
    <ActDialog
      order="regulator.withdrawFirmInvitation"
      label={t('withdraw')}
      small
      danger
      initial={{}}
      partsOf={() => ({ params: { code, personId }, body: {} })}
    >
      {() => <p>{t('withdraw.note', { name: personName })}</p>}
    </ActDialog>
  );
};

export const EndAccess = ({ code, personId, personName }: OfFirm) => {
  const t = useText();
  return (
    <ActDialog
      order="regulator.endFirmAccess"
      label={t('leave')}
      small
      danger
      initial={{}}
      partsOf={() => ({ params: { code, personId }, body: {} })}
    >
      {() => <p>{t('leave.note', { name: personName })}</p>}
    </ActDialog>
  );
};

/** What can be done where a link stands open. */
export const LinkActs = (of: OfFirm) => (
  <div className={styles['actions']}>
    <AnotherLink {...of} kind="again" />
    <WithdrawLink {...of} />
  </div>
);
