import { useParams, useSearchParams } from 'react-router';
import { useAsk } from '../../api/use-ask.ts';
import { AskState } from '../ask-state.tsx';
import { MinutesArticle } from './article.tsx';
import styles from './minutes.module.css';
import { MinutesFrame } from './minutes-frame.tsx';
import { Signatures, SigningActs, Versions } from './signing.tsx';
import { useText } from './texts.ts';
import type { MinutesAnswer } from './words.ts';

type Audience = 'bank' | 'participant' | 'enterprise';

/** 纪要 as one at the table reads them: its own part, or the whole where it signs them. */
export const GuestMinutes = ({ audience }: { readonly audience: Audience }) => {
  const { sessionId = '' } = useParams();
  const [address] = useSearchParams();
  const n = address.get('n');
  const ask = useAsk(`${audience}.viewMinutes`, { params: { sessionId }, query: n === null ? {} : { n } });
  return (
    <MinutesFrame sessionId={sessionId}>
      <AskState ask={ask} rows={8}>
        {(answer) => (
          <div className={styles['stack']}>
            <Standing audience={audience} answer={answer} />
            <ShownVersion answer={answer} />
          </div>
        )}
      </AskState>
    </MinutesFrame>
  );
};

const Standing = ({ audience, answer }: { readonly audience: Audience; readonly answer: MinutesAnswer }) => {
  const t = useText();
  const version = answer.versions.find(({ n }) => n === answer.shown?.n);
  return (
    <section className={`${styles['standing']} screen-only`} aria-label={t('versions')}>
      {version ? <Versions answer={answer} shown={version} about={version} /> : <p>{t('version.none')}</p>}
      {version && audience === 'participant' && (
        <SigningActs audience={audience} sessionId={answer.sessionId} version={version} />
      )}
    </section>
  );
};

/** The version that is shown, with what it changed and who signed it. */
export const ShownVersion = ({ answer }: { readonly answer: MinutesAnswer }) => {
  const t = useText();
  const { shown, versions } = answer;
  const version = versions.find(({ n }) => n === shown?.n);
  if (!shown || !version) return null;
  return (
    <>
      {!shown.intact && <p role="alert">{t('version.broken')}</p>}
      {shown.differs.length > 0 && version.corrects && (
        <p>{t('version.differs', { count: shown.differs.length, n: version.corrects.n })}</p>
      )}
      <MinutesArticle content={shown} differs={shown.differs} before={shown.before} erased={shown.erased}>
        <Signatures version={version} />
      </MinutesArticle>
    </>
  );
};
