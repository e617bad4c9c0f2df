import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link } from 'react-router';
import { serverNow } from '../api/server-clock.ts';
import { useSession } from '../auth/session.ts';
import { useLanguage } from '../i18n/language.ts';
import { civilDateAt } from '../parts/civil-date-text.ts';
import { Page } from '../shell/page.tsx';
import { keepVisitor } from './kept-visitor.ts';
import { KnownFirms } from './known-firms.tsx';
import { NewVisitForm } from './new-visit-form.tsx';
import { useText } from './texts.ts';
import { useVisitChoices } from './use-visit-choices.ts';

/** 记一次走访. */
export const NewVisitPage = () => {
  const t = useText();
  const who = useSession();
  const queries = useQueryClient();
  const choices = useVisitChoices();
  const language = useLanguage();
  useEffect(() => {
    const { audience, orgId, personId } = who;
    keepVisitor({ who: { audience, orgId, personId }, name: who.name[language], ...choices });
  }, [who, language, choices]);
  useEffect(() => {
    // Where a browser has none the page still works; it only cannot be opened anew without a connection.
    void navigator.serviceWorker?.register('/visit-offline.js', { scope: '/visits/new' }).catch(() => {});
  }, []);
  return (
    <Page title={t('new.title')} note={t('new.note')} actions={<Link to="/visits">{t('new.back')}</Link>}>
      <NewVisitForm
        who={who}
        today={civilDateAt(serverNow())}
        {...choices}
        onSent={() => void queries.invalidateQueries({ queryKey: [who.audience] })}
        knownFor={(values, choose) => <KnownFirms values={values} onChoose={choose} />}
      />
    </Page>
  );
};
