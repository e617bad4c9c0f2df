import Radio from 'antd/es/radio';
import { useNavigate } from 'react-router';
import { ActDialog } from '../../parts/act-dialog.tsx';
import { Field, TextField } from '../../parts/field.tsx';
import { MailTo, mailed } from '../../parts/mail-to.tsx';
import { issuedSheet } from './issued-sheet.ts';
import { useText } from './texts.ts';

type Kind = 'uscc' | 'businessLicence';

/** What is known of the enterprise already, as in its case. */
export type KnownFirm = {
  readonly kind: Kind;
  readonly code: string;
  readonly firmName: string;
  readonly personName: string;
  readonly confirmation?: { readonly reason: string } | undefined;
};

/** 邀请企业: who it is and whom the link is for; then the sheet to hand over. */
export const InviteFirm = ({
  firm,
  look = 'default',
}: {
  readonly firm?: KnownFirm;
  readonly look?: 'default' | 'primary' | 'text';
}) => {
  const t = useText();
  const navigate = useNavigate();
  const { kind, code, firmName, personName, confirmation } = firm ?? {
    kind: 'uscc' as Kind,
    code: '',
    firmName: '',
    personName: '',
  };
  return (
    <ActDialog
      order="regulator.inviteFirm"
      label={t('invite')}
      look={look}
      initial={{ kind, code, firmName, personName, confirmed: confirmation?.reason ?? '', mailTo: '' }}
      partsOf={({ kind, code, confirmed, firmName, personName, ...typed }) => ({
        body: {
          identity: {
            kind,
            code,
            ...(confirmed.trim() !== '' && { confirmation: { reason: confirmed } }),
          },
          firmName,
          personName,
          ...mailed(typed),
        },
      })}
      onDone={(invitation) => {
        issuedSheet.show(invitation);
        void navigate(issuedSheet.path);
      }}
    >
      {(values, change, refusal) => (
        <>
          <p>{t('invite.note')}</p>
          {!firm && (
            <>
              <Field label={t('invite.kind')}>
                {(id) => (
                  <Radio.Group
                    id={id}
                    value={values.kind}
                    options={(['uscc', 'businessLicence'] as const).map((value) => ({
                      value,
                      label: t(`invite.${value}`),
                    }))}
                    onChange={({ target }) => change({ kind: target.value as Kind })}
                  />
                )}
              </Field>
              <TextField
                label={t('invite.code')}
                value={values.code}
                onChange={(typed) => change({ code: typed })}
              />
              <TextField
                label={t('invite.firm')}
                value={values.firmName}
                onChange={(typed) => change({ firmName: typed })}
              />
            </>
          )}
          {(refusal === 'invalid_request' || values.confirmed !== '') && (
            <TextField
              label={t('invite.confirmation')}
              value={values.confirmed}
              onChange={(typed) => change({ confirmed: typed })}
            />
          )}
          <TextField
            label={t('invite.person')}
            hint={t('invite.personHint')}
            value={values.personName}
            onChange={(typed) => change({ personName: typed })}
          />
          <MailTo value={values.mailTo} onChange={(typed) => change({ mailTo: typed })} />
        </>
      )}
    </ActDialog>
  );
};
