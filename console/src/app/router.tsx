import { createBrowserRouter } from 'react-router';
import { PageError } from '../shell/page-error.tsx';
import { PageNotFound } from '../shell/page-not-found.tsx';
import { Shell } from '../shell/shell.tsx';
import type { AudiencePages } from './audience-pages.ts';

/** 我的账户: the same for everybody. */
const accountRoute = {
  path: 'my-account',
  lazy: async () => ({ Component: (await import('../account/account-page.tsx')).AccountPage }),
};

/** 通知: what each was told. */
const noticesRoute = {
  path: 'notices',
  lazy: async () => ({ Component: (await import('../inbox/inbox-page.tsx')).InboxPage }),
};

/** 休假与代办: the same in every organisation that has people. */
const leaveRoute = {
  path: 'my-leave',
  lazy: async () => ({ Component: (await import('../leave/leave-page.tsx')).LeavePage }),
};

/** The pages of one audience inside the shell. */
export const makeRouter = (pages: AudiencePages) =>
  createBrowserRouter([
    {
      element: <Shell pages={pages} />,
      errorElement: <PageError whole />,
      children: [
        {
          errorElement: <PageError />,
          children: [
            ...pages.routes,
            accountRoute,
            noticesRoute,
            leaveRoute,
            { path: '*', element: <PageNotFound /> },
          ],
        },
      ],
    },
  ]);
