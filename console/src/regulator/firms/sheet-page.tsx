import Button from 'antd/es/button';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useLanguage } from '../../i18n/language.ts';
import { CivilDate } from '../../parts/civil-date.tsx';
import { FirmName } from '../../parts/firm-name.tsx';
import { LinkCode, linkOf, MailNote } from '../../parts/issued-link.tsx';
import { Page } from '../../shell/page.tsx';
import styles from './firms.module.css';
import { issuedSheet } from './issued-sheet.ts';
import { useText } from './texts.ts';

/** Read from across a desk by a phone. */
const codeSize = 220;

/** 企业登录邀请单: what is handed to the enterprise; prints on one A4 sheet. */
export const SheetPage = () => {
  const t = useText();
  const language = useLanguage();
  const issued = issuedSheet.last();
  const back = <Link to="/firms">{t('sheet.back')}</Link>;
  if (!issued)
    return (
      <Page title={t('sheet.title')}>
        <p>{t('sheet.gone')}</p>
        {back}
      </Page>
    );
  const link = linkOf(issued);
  return (
    <Page
      title={t('sheet.title')}
      actions={
        <div className={styles['actions']}>
          {back}
          <Button type="primary" onClick={() => print()}>
            {t('sheet.print')}
          </Button>
        </div>
      }
    >
      <div className="screen-only">
        <MailNote mailed={issued.mailed} />
      </div>
      <article className={styles['sheet']}>
        <dl className={styles['facts']}>
          <Row name={t('sheet.for')}>
            <FirmName name={issued.firmName} />
          </Row>
          <Row name={t('sheet.code')}>
            <span className="numbers">{issued.identityCode}</span>
          </Row>
          <Row name={t('sheet.from')}>{issued.workGroup[language]}</Row>
          <Row name={t('sheet.until')}>
            <CivilDate moment={issued.expiresAt} withTime />
          </Row>
        </dl>
        <p>{t('sheet.what')}</p>
        <div className={styles['code']}>
          <LinkCode link={link} size={codeSize} />
          <code>{link}</code>
        </div>
        <p>
          <strong>{t('sheet.once')}</strong>
        </p>
        <p>{t('sheet.ask')}</p>
      </article>
    </Page>
  );
};

const Row = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
);
