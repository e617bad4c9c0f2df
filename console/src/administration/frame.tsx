import { Navigate, NavLink, Outlet } from 'react-router';
import { useSession } from '../auth/session.ts';
import { useLanguage } from '../i18n/language.ts';
import styles from './administration.module.css';
import { CalendarGap } from './calendar-gap.tsx';
import { sectionsFor } from './sections.tsx';
import { useText } from './texts.ts';

/** The sections a person has, above the one that is open. */
export const AdministrationFrame = () => {
  const t = useText();
  const { roles } = useSession();
  useLanguage();
  return (
    <div className={styles['frame']}>
      <nav aria-label={t('frame.label')} className={styles['sections']}>
        {sectionsFor(roles).map(({ to, label }) => (
          <NavLink key={to} to={to}>
            {label()}
          </NavLink>
        ))}
      </nav>
      <CalendarGap />
      <Outlet />
    </div>
  );
};

/** The first section a person has. */
export const FirstSection = () => {
  const [first] = sectionsFor(useSession().roles);
  return <Navigate to={first?.to ?? '/'} replace />;
};
