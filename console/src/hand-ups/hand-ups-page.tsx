import { Link } from 'react-router';
import type { AnswerOf } from '../api/routes.ts';
import { useAsk } from '../api/use-ask.ts';
import { AskState } from '../parts/ask-state.tsx';
import { FirmName } from '../parts/firm-name.tsx';
import styles from '../parts/inquiry.module.css';
import { Money } from '../parts/money.tsx';
import { EmptyState } from '../parts/states.tsx';
import tasks from '../parts/task.module.css';
import { useIsWorkGroup } from '../regulator/work-group.ts';
import { Page } from '../shell/page.tsx';
import { AnswerHandUp } from './hand-up-acts.tsx';
import { HandUpStanding } from './hand-up-standing.tsx';
import { useText } from './texts.ts';

type HandUps = AnswerOf<'regulator.handUps'>;
type Kind = keyof HandUps;
const kinds: readonly Kind[] = ['incoming', 'outgoing', 'over'];

/** 提级会诊: what waits for our level, what did we hand up, and what came of it? */
export const HandUpsPage = () => {
  const t = useText();
  const isAbove = !useIsWorkGroup();
  const ask = useAsk('regulator.handUps');
  const toConvene = (ask.data?.incoming ?? []).some(
    ({ handUp }) => handUp.state === 'accepted' && handUp.sessionId === undefined,
  );
  return (
    <Page
      title={t('title')}
      note={t('note')}
      {...(isAbove && toConvene && { actions: <Link to="/sessions/new">{t('convene')}</Link> })}
    >
      <AskState ask={ask} rows={4}>
        {(found) =>
          kinds.every((kind) => found[kind].length === 0) ? (
            <EmptyState title={t('none')} text={t('noneText')} />
          ) : (
            kinds
              .filter((kind) => found[kind].length > 0)
              .map((kind) => (
                <section key={kind} className={tasks['section']} aria-label={t(kind)}>
                  <h2>{t(kind)}</h2>
                  <div>
                    {found[kind].map((one) => (
                      <Card key={`${one.caseId} ${one.handUp.id}`} one={one} kind={kind} />
                    ))}
                  </div>
                </section>
              ))
          )
        }
      </AskState>
    </Page>
  );
};

const Card = ({ one, kind }: { readonly one: HandUps[Kind][number]; readonly kind: Kind }) => {
  const t = useText();
  const { caseId, name, code, needFen, handUp } = one;
  return (
    <article className={styles['card']} aria-label={name}>
      <header className={styles['head']}>
        <h3>
          <Link to={`/cases/${encodeURIComponent(caseId)}`}>
            <FirmName name={name} />
          </Link>{' '}
          <span className="numbers">{code}</span>
        </h3>
        <Money fen={needFen} />
      </header>
      <HandUpStanding handUp={handUp} />
      <div className={tasks['choice']}>
        {kind === 'incoming' && handUp.state === 'waiting' && (
          <AnswerHandUp caseId={caseId} handUp={handUp} />
        )}
        {kind === 'incoming' && handUp.sessionId !== undefined && (
          <Link to={`/sessions/${encodeURIComponent(handUp.sessionId)}`}>{t('session')}</Link>
        )}
      </div>
    </article>
  );
};
