import { Link, Outlet } from 'react-router';
import { roleNames } from '../../../shared/contracts/values/authority.ts';
import { useSession } from '../auth/session.ts';
import { useLanguage } from '../i18n/language.ts';
import { Page } from '../shell/page.tsx';
import styles from './administration.module.css';
import { sectionAt, sectionsFor } from './sections.tsx';
import { useText } from './texts.ts';

/** A section for those who have it; who came by an address of others is told whose it is, and where their own are. */
export const OwnSection = ({ path }: { readonly path: string }) => {
  const t = useText();
  const language = useLanguage();
  const { roles } = useSession();
  const section = sectionAt(path);
  const own = sectionsFor(roles);
  if (!section || own.includes(section)) return <Outlet />;
  const whose = section.roles.map((role) => roleNames[role][language]).join(t('notYours.or'));
  return (
    <Page title={section.label()}>
      <p>{t('notYours.text', { roles: whose })}</p>
      <nav className={styles['sections']} aria-label={t('notYours.own')}>
        {own.map(({ to, label }) => (
          <Link key={to} to={to}>
            {label()}
          </Link>
        ))}
        <Link to="/">{t('notYours.home')}</Link>
      </nav>
    </Page>
  );
};
