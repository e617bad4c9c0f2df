import QRCode from 'antd/es/qr-code';
import styles from './act.module.css';
import { CivilDate } from './civil-date.tsx';
import { usePartText } from './texts.ts';

/** A link of an invitation, as the API gives it this once. */
export type Issued = {
  readonly path: string;
  readonly expiresAt: string;
  readonly mailed?: boolean | undefined;
};

export const linkOf = ({ path }: Pick<Issued, 'path'>): string => `${location.origin}${path}`;

/** The link and its QR code (邀请链接), to be handed to the person and to nobody else; what became of the letter. */
export const IssuedLink = (issued: Issued) => {
  const t = usePartText();
  const link = linkOf(issued);
  return (
    <div role="status" className={styles['issued']}>
      <p>
        {t('issued.note')} <CivilDate moment={issued.expiresAt} withTime />
      </p>
      <MailNote mailed={issued.mailed} />
      <code className={styles['link']}>{link}</code>
      <LinkCode link={link} />
    </div>
  );
};

/** Only where the link was to be mailed. */
export const MailNote = ({ mailed }: Pick<Issued, 'mailed'>) => {
  const t = usePartText();
  return mailed === undefined ? null : <p>{t(mailed ? 'issued.mailed' : 'issued.notMailed')}</p>;
};

export const LinkCode = ({ link, size }: { readonly link: string; readonly size?: number }) => {
  const t = usePartText();
  return (
    <div role="img" aria-label={t('issued.qr')}>
      <span aria-hidden="true">
        <QRCode value={link} type="svg" {...(size !== undefined && { size })} />
      </span>
    </div>
  );
};
