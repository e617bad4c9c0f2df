import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { Console } from './app/console.tsx';
import { loadPages } from './app/load-pages.ts';
import { makeRouter } from './app/router.tsx';
import './app/base.css';
import { invitationPlace } from './auth/entry.ts';
import { forgetSession } from './auth/kept-session.ts';
import { enter } from './auth/sign-in.ts';
import { whoAmI } from './auth/who-am-i.ts';
import { startLanguage } from './i18n/language.ts';
import { CannotStart } from './shell/cannot-start.tsx';

const root = createRoot(document.getElementById('root') ?? document.body);

const begin = async (): Promise<void> => {
  const known = await whoAmI();
  switch (known.state) {
    case 'stranger':
      root.render(<CannotStart reason="stranger" />);
      return;
    case 'expired':
      forgetSession();
      await enter();
      return;
    case 'known': {
      const router = makeRouter(await loadPages(known.who));
      root.render(
        <Console>
          <RouterProvider router={router} />
        </Console>,
      );
      return;
    }
    default:
      known satisfies never;
  }
};

const openInvitation = async (): Promise<void> => {
  const { InvitationPage } = await import('./account/invitation-page.tsx');
  root.render(
    <Console>
      <InvitationPage invitation={location.hash.slice(1)} />
    </Console>,
  );
};

const start = async (): Promise<void> => {
  await startLanguage();
  const entry = await enter();
  switch (entry.state) {
    case 'leaving':
      return;
    case 'in':
      await (location.pathname === invitationPlace ? openInvitation() : begin());
      return;
    default:
      entry satisfies never;
  }
};

/** 离线走访: without a connection a visit can still be recorded, and nothing else. */
const withoutConnection = async (): Promise<void> => {
  const page =
    location.pathname === '/visits/new' && (await import('./visits/offline-page.tsx')).offlinePage();
  root.render(page ? <Console>{page}</Console> : <CannotStart reason="unreachable" />);
};

start()
  .catch(withoutConnection)
  .catch(() => root.render(<CannotStart reason="unreachable" />));
