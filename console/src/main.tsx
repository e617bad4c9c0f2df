import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { Console } from './app/console.tsx';
import { loadPages } from './app/load-pages.ts';
import { makeRouter } from './app/router.tsx';
import './app/base.css';
import { enter } from './auth/sign-in.ts';
import { startLanguage } from './i18n/language.ts';
import { CannotStart } from './shell/cannot-start.tsx';

const root = createRoot(document.getElementById('root') ?? document.body);

const start = async (): Promise<void> => {
  await startLanguage();
  const entry = await enter();
  switch (entry.state) {
    case 'leaving':
      return;
    case 'stranger':
      root.render(<CannotStart reason="stranger" />);
      return;
    case 'in': {
      const router = makeRouter(await loadPages(entry.who.audience));
      root.render(
        <Console>
          <RouterProvider router={router} />
        </Console>,
      );
      return;
    }
    default:
      entry satisfies never;
  }
};

start().catch(() => root.render(<CannotStart reason="unreachable" />));
