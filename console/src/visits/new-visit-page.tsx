import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { AnswerOf } from '../api/routes.ts';
import { serverNow } from '../api/server-clock.ts';
import { useAsk } from '../api/use-ask.ts';
import { useSession } from '../auth/session.ts';
import { useLanguage } from '../i18n/language.ts';
import { AskState } from '../parts/ask-state.tsx';
import { civilDateAt } from '../parts/civil-date-text.ts';
import { Page } from '../shell/page.tsx';
import { keepVisitor } from './kept-visitor.ts';
import { KnownFirms } from './known-firms.tsx';
import { NewVisitForm } from './new-visit-form.tsx';
import { useText } from './texts.ts';
import { useVisitChoices } from './use-visit-choices.ts';
import { emptyVisit } from './visit-values.ts';

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
  const [address] = useSearchParams();
  const slipId = who.audience === 'bank' ? undefined : (address.get('slip') ?? undefined);
  const form = (slip?: Slip) => (
    <NewVisitForm
      who={who}
      today={civilDateAt(serverNow())}
      {...choices}
      {...(slip && { slip })}
      onSent={() => void queries.invalidateQueries({ queryKey: [who.audience] })}
      knownFor={(values, choose) => <KnownFirms values={values} onChoose={choose} />}
    />
  );
  return (
    <Page title={t('new.title')} note={t('new.note')} actions={<Link to="/visits">{t('new.back')}</Link>}>
      {slipId === undefined ? form() : <OfSlip slipId={slipId}>{form}</OfSlip>}
    </Page>
  );
};

type Slip = NonNullable<Parameters<typeof NewVisitForm>[0]['slip']>;

/** 由取号单登记: the form filled in with what was said at the door. */
const OfSlip = ({
  slipId,
  children,
}: {
  readonly slipId: string;
  readonly children: (slip: Slip) => ReactNode;
}) => {
  const t = useText();
  const ask = useAsk('regulator.viewSlip', { params: { slipId } }, { refreshMs: false });
  return (
    <AskState ask={ask} rows={6}>
      {({ slip, studio }) => (
        <>
          <Link to={`/studios/${encodeURIComponent(studio.id)}`}>{t('new.backToSlips')}</Link>
          {children({ id: slip.id, values: valuesOfSlip(slip) })}
        </>
      )}
    </AskState>
  );
};

const valuesOfSlip = ({ day, firm, wants, phone }: AnswerOf<'regulator.viewSlip'>['slip']) => ({
  ...emptyVisit(day),
  need: 'need' as const,
  name: firm?.name ?? '',
  code: firm?.identity?.code ?? '',
  wishText: wants,
  phone: phone ?? '',
});
