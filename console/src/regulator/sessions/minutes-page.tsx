import { Link, useParams, useSearchParams } from 'react-router';
import type { Session } from '../../api/routes.ts';
import { useAsk } from '../../api/use-ask.ts';
import { useNames } from '../../api/use-reference.ts';
import { useSession } from '../../auth/session.ts';
import { ActDialog } from '../../parts/act-dialog.tsx';
import { AskState } from '../../parts/ask-state.tsx';
import { ReasonField } from '../../parts/field.tsx';
import { MinutesArticle } from '../../parts/minutes/article.tsx';
import { ShownVersion } from '../../parts/minutes/guest-minutes.tsx';
import styles from '../../parts/minutes/minutes.module.css';
import { MinutesFrame } from '../../parts/minutes/minutes-frame.tsx';
import { SigningActs, Versions } from '../../parts/minutes/signing.tsx';
import { useText } from '../../parts/minutes/texts.ts';
import type { MinutesAnswer } from '../../parts/minutes/words.ts';
import { notify } from '../../shell/notices.tsx';

const draft = 'draft';

/** 会诊纪要, written by what was recorded; laid out, signed and frozen; prints on A4. */
export const MinutesPage = () => {
  const { sessionId = '' } = useParams();
  const [address] = useSearchParams();
  const n = address.get('n');
  const query = n === null || n === draft ? {} : { n };
  const session = useAsk('regulator.viewSession', { params: { sessionId } });
  const ask = useAsk('regulator.viewMinutes', { params: { sessionId }, query });
  return (
    <MinutesFrame sessionId={sessionId}>
      <AskState ask={session} rows={12}>
        {(held) => (
          <AskState ask={ask} rows={12}>
            {(answer) => <Minutes session={held} answer={answer} asked={n} />}
          </AskState>
        )}
      </AskState>
    </MinutesFrame>
  );
};

const Minutes = ({
  session,
  answer,
  asked,
}: {
  readonly session: Session;
  readonly answer: MinutesAnswer;
  readonly asked: string | null;
}) => {
  const t = useText();
  const { orgId } = useSession();
  const [newest] = answer.versions;
  // What was returned is not what stands: the draft is gone on with.
  const showsDraft =
    answer.draft !== undefined &&
    (asked === draft || !newest || (asked === null && newest.state === 'returned'));
  const version = showsDraft ? undefined : answer.versions.find(({ n }) => n === answer.shown?.n);
  const holds = session.orgId === orgId;
  return (
    <div className={styles['stack']}>
      <section className={`${styles['standing']} screen-only`} aria-label={t('versions')}>
        <Versions answer={answer} shown={version} about={version ?? newest} />
        {version && (
          <SigningActs audience="regulator" sessionId={session.id} version={version} holds={holds} />
        )}
        <DraftStanding session={session} answer={answer} showsDraft={showsDraft} holds={holds} />
      </section>
      {showsDraft && answer.draft ? (
        <MinutesArticle
          content={answer.draft}
          differs={newest?.state === 'frozen' ? answer.draft.differs : []}
        >
          <footer className={styles['sign']}>
            <span>{t('recorder')}</span>
            <span>{t('reviewer')}</span>
          </footer>
        </MinutesArticle>
      ) : (
        <ShownVersion answer={answer} />
      )}
    </div>
  );
};

/** Where the draft stands against what was signed, and the act that follows. */
const DraftStanding = ({
  session,
  answer,
  showsDraft,
  holds,
}: {
  readonly session: Session;
  readonly answer: MinutesAnswer;
  readonly showsDraft: boolean;
  readonly holds: boolean;
}) => {
  const t = useText();
  const names = useNames();
  const [newest] = answer.versions;
  if (session.state !== 'closed') return <p>{t('draft.open')}</p>;
  if (!answer.draft || newest?.state === 'signing') return null;
  const changed = newest?.state === 'frozen' ? answer.draft.differs.length : 0;
  const signers = answer.signers ?? [];
  const mayLayOut = holds && signers.length > 0 && (newest?.state !== 'frozen' || changed > 0);
  return (
    <>
      {newest?.state === 'frozen' ? (
        <p>
          {changed > 0 ? t('draft.changed', { count: changed }) : t('draft.same')}{' '}
          {changed > 0 && !showsDraft && <Link to={`?n=${draft}`}>{t('draft.see')}</Link>}
        </p>
      ) : (
        <p>{t('draft.closed')}</p>
      )}
      {signers.length === 0 ? (
        <p>{t('draft.unset')}</p>
      ) : (
        mayLayOut && <p>{t('draft.signers', { names: signers.map(names.organisation).join(t('and')) })}</p>
      )}
      {mayLayOut && (
        <div className={styles['buttons']}>
          <LayOut sessionId={session.id} corrects={newest?.state === 'frozen'} />
        </div>
      )}
    </>
  );
};

const LayOut = ({ sessionId, corrects }: { readonly sessionId: string; readonly corrects: boolean }) => {
  const t = useText();
  return (
    <ActDialog
      order="regulator.layOutMinutes"
      label={t(corrects ? 'lay.again' : 'lay.do')}
      look="primary"
      initial={{ reason: '' }}
      fieldNames={() => ({ reason: t('lay.reason') })}
      partsOf={({ reason }) => ({ params: { sessionId }, body: corrects ? { reason } : {} })}
      onDone={() => notify(t('lay.done'))}
    >
      {({ reason }, change) => (
        <>
          <p>{t('lay.note')}</p>
          {corrects && (
            <ReasonField
              label={t('lay.reason')}
              value={reason}
              onChange={(next) => change({ reason: next })}
            />
          )}
        </>
      )}
    </ActDialog>
  );
};
