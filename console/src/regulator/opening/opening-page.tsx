import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useAsk } from '../../api/use-ask.ts';
import { useSession } from '../../auth/session.ts';
import { AskState } from '../../parts/ask-state.tsx';
import { Page } from '../../shell/page.tsx';
import { type Draft, dropDraft, readDraft } from './draft.ts';
import { draftOfVisit } from './draft-of-visit.ts';
import { OpeningWizard } from './opening-wizard.tsx';
import { useOpeningText } from './texts.ts';

/** 申报建档: one visit, step by step; nothing typed is lost on the way. */
export const OpeningPage = () => {
  const [address] = useSearchParams();
  const visitId = address.get('visit') ?? undefined;
  return visitId === undefined ? <Opening /> : <OpeningForVisit visitId={visitId} />;
};

/** 为走访建档: what was said on the visit is filled in; consent is not among it, that is the firm's to give. */
const OpeningForVisit = ({ visitId }: { readonly visitId: string }) => {
  const ask = useAsk('regulator.viewVisit', { params: { visitId } }, { refreshMs: false });
  return (
    <AskState ask={ask} rows={5}>
      {(view) => <Opening visitId={visitId} filled={draftOfVisit(view.visit)} />}
    </AskState>
  );
};

type Begin = {
  readonly number: number;
  readonly draft: Draft | undefined;
  readonly note: 'restored' | 'fromVisit' | 'note';
};

const Opening = ({ visitId, filled }: { readonly visitId?: string; readonly filled?: Draft }) => {
  const t = useOpeningText();
  const who = { ...useSession(), visitId };
  const [begin, setBegin] = useState((): Begin => {
    const kept = readDraft(who);
    return {
      number: 0,
      draft: kept ?? filled,
      note: kept ? 'restored' : filled ? 'fromVisit' : 'note',
    };
  });
  return (
    <Page title={t('title')} note={t(begin.note)}>
      <OpeningWizard
        key={begin.number}
        draft={begin.draft}
        visitId={visitId}
        onDiscard={() => {
          dropDraft(who);
          setBegin(({ number }) => ({
            number: number + 1,
            draft: filled,
            note: filled ? 'fromVisit' : 'note',
          }));
        }}
      />
    </Page>
  );
};
