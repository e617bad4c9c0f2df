import { NavLink } from 'react-router';
import type { Place } from '../app/audience-pages.ts';
import { useLanguage } from '../i18n/language.ts';
import styles from './shell.module.css';
import { useShellText } from './texts.ts';

/** Left on desktops: at most seven places; at the bottom on phones: at most four. */
export const Navigation = ({
  places,
  where,
}: {
  readonly places: readonly Place[];
  readonly where: 'side' | 'bottom';
}) => {
  const t = useShellText();
  // The labels are words of the audience's own; this makes them follow the language.
  useLanguage();
  return (
    <nav className={styles[where]} aria-label={t('navigation')}>
      <ul>
        {places.map(({ to, label, icon }) => (
          <li key={to}>
            <NavLink to={to}>
              {icon}
              {label()}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
};
