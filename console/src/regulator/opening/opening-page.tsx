import { useState } from 'react';
import { useSession } from '../../auth/session.ts';
import { Page } from '../../shell/page.tsx';
import { dropDraft, readDraft } from './draft.ts';
import { OpeningWizard } from './opening-wizard.tsx';
import { useOpeningText } from './texts.ts';

/** 申报建档: one visit, step by step; nothing typed is lost on the way. */
export const OpeningPage = () => {
  const t = useOpeningText();
  const who = useSession();
  const [begin, setBegin] = useState(() => ({ number: 0, draft: readDraft(who) }));
  return (
    <Page title={t('title')} note={begin.draft ? t('restored') : t('note')}>
      <OpeningWizard
        key={begin.number}
        draft={begin.draft}
        onDiscard={() => {
          dropDraft(who);
          setBegin(({ number }) => ({ number: number + 1, draft: undefined }));
        }}
      />
    </Page>
  );
};
