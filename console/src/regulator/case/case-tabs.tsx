import { useEffect, useRef } from 'react';
import { NavLink, useLocation } from 'react-router';
import styles from './case.module.css';
import { useCaseText } from './texts.ts';

const tabs = [
  'progress',
  'score',
  'reasons',
  'prescriptions',
  'materials',
  'notes',
  'personal',
  'audit',
] as const;

/** The tabs of a file; on a phone their row is wider than the page, and the present one is brought into view. */
export const CaseTabs = () => {
  const t = useCaseText();
  const { pathname } = useLocation();
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    const row = nav.current;
    const tab = [...(row?.querySelectorAll('a') ?? [])].find((link) => link.pathname === pathname);
    if (!row || !tab) return undefined;
    // A phone that is turned has another width.
    const watch = new ResizeObserver(() => {
      row.scrollLeft = tab.offsetLeft - row.offsetLeft - (row.clientWidth - tab.offsetWidth) / 2;
    });
    watch.observe(row);
    return () => watch.disconnect();
  }, [pathname]);
  return (
    <nav ref={nav} className={`${styles['tabs']} screen-only`} aria-label={t('tabs')}>
      {tabs.map((tab) => (
        <NavLink key={tab} to={tab === 'progress' ? '.' : tab} end={tab === 'progress'}>
          {t(`tab.${tab}`)}
        </NavLink>
      ))}
    </nav>
  );
};
