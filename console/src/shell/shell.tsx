import { useLayoutEffect, useRef } from 'react';
import { Link, Outlet, ScrollRestoration, useLocation } from 'react-router';
import { useChanges } from '../api/changes.ts';
import type { AudiencePages } from '../app/audience-pages.ts';
import { usePhone } from '../app/use-media.ts';
import { AccountMenu } from './account-menu.tsx';
import { ConnectionBanner } from './connection-banner.tsx';
import { FirmsLink } from './firms-link.tsx';
import { InboxBell } from './inbox-bell.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { Navigation } from './navigation.tsx';
import { NoticeBell } from './notice-bell.tsx';
import { Notices } from './notices.tsx';
import { PracticeStrip } from './practice-strip.tsx';
import { SearchBox } from './search-box.tsx';
import styles from './shell.module.css';
import { useShellText } from './texts.ts';
import { UnsavedDialog } from './unsaved-dialog.tsx';

const mostPlaces = 7;
const mostOnPhone = 4;

/** What stays around every page: navigation, search, inbox, person, language. */
export const Shell = ({ pages }: { readonly pages: AudiencePages }) => {
  const t = useShellText();
  const phone = usePhone();
  useChanges();
  const main = useFocusOnNewPage();
  const places = pages.places.slice(0, mostPlaces);
  const search = pages.searchPath !== undefined && <SearchBox path={pages.searchPath} />;
  return (
    <div className={styles['shell']}>
      <a href="#content" className={styles['skip']}>
        {t('skip')}
      </a>
      <header className={styles['top']}>
        <div className={styles['bar']}>
          <Link to="/" className={styles['brand']}>
            <img src="/icon.svg" alt="" />
            {t('product')}
          </Link>
          {!phone && search}
          <span className={styles['spacer']} />
          {pages.firms && <FirmsLink firms={pages.firms} />}
          {pages.inbox && <InboxBell inbox={pages.inbox} />}
          <NoticeBell />
          <LanguageSwitch />
          <AccountMenu />
        </div>
        {phone && search && <div className={styles['searchRow']}>{search}</div>}
      </header>
      <ConnectionBanner />
      {!phone && <Navigation places={places} where="side" />}
      <main id="content" className={styles['main']} ref={main} tabIndex={-1}>
        <PracticeStrip />
        <Outlet />
      </main>
      {phone && (
        <Navigation places={places.filter(({ onPhone }) => onPhone).slice(0, mostOnPhone)} where="bottom" />
      )}
      <Notices />
      <UnsavedDialog />
      <ScrollRestoration />
    </div>
  );
};

/**
 * On another page the focus goes to its content, so that the next Tab and a screen reader begin there. Before the page's
 * own effects: one that knows better where to begin, such as a form, has the last word.
 */
const useFocusOnNewPage = () => {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  useLayoutEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return main;
};
