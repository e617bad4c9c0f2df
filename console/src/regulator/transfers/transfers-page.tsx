import { Link } from 'react-router';
import type { AnswerOf } from '../../api/routes.ts';
import { useAsk } from '../../api/use-ask.ts';
import { useNames } from '../../api/use-reference.ts';
import { AskState } from '../../parts/ask-state.tsx';
import { CivilDate } from '../../parts/civil-date.tsx';
import { FirmName } from '../../parts/firm-name.tsx';
import { Money } from '../../parts/money.tsx';
import { StageTag } from '../../parts/stage-tag.tsx';
import { EmptyState } from '../../parts/states.tsx';
import { Page } from '../../shell/page.tsx';
import { casePath } from '../case/action-path.ts';
import styles from '../twins/twins.module.css';
import { useText } from './texts.ts';

type Transfers = AnswerOf<'regulator.transfers'>;
type Kind = keyof Transfers;
const kinds: readonly Kind[] = ['incoming', 'outgoing', 'handedOver'];

/** 案件移交: what waits for whom, and what has gone. */
export const TransfersPage = () => {
  const t = useText();
  const ask = useAsk('regulator.transfers');
  return (
    <Page title={t('title')} note={t('note')}>
      <AskState ask={ask} rows={4}>
        {(found) =>
          kinds.every((kind) => found[kind].length === 0) ? (
            <EmptyState title={t('none')} text={t('noneText')} />
          ) : (
            <div className={styles['page']}>
              {kinds
                .filter((kind) => found[kind].length > 0)
                .map((kind) => (
                  <section key={kind} className={styles['panel']} aria-labelledby={kind}>
                    <h2 id={kind}>{t(kind)}</h2>
                    <ul className={styles['pairs']}>
                      {found[kind].map((one) => (
                        <Line key={one.caseId} one={one} kind={kind} />
                      ))}
                    </ul>
                  </section>
                ))}
            </div>
          )
        }
      </AskState>
    </Page>
  );
};

const Line = ({ one, kind }: { readonly one: Transfers[Kind][number]; readonly kind: Kind }) => {
  const t = useText();
  const names = useNames();
  const { caseId, enterpriseName, stage, needFen, from, to, at, reason } = one;
  return (
    <li className={styles['one']}>
      <Link to={casePath(caseId)}>
        <FirmName name={enterpriseName} />
      </Link>
      <span className={styles['soft']}>
        <StageTag stage={stage} /> <Money fen={needFen} /> ·{' '}
        {kind === 'incoming'
          ? t('from', { org: names.organisation(from) })
          : t('to', { org: names.organisation(to) })}{' '}
        · <CivilDate moment={at} />
      </span>
      {reason !== undefined && <span>{t('reason', { reason })}</span>}
      {kind === 'incoming' && <Link to={`${casePath(caseId)}/act/answerTransfer`}>{t('answer')}</Link>}
    </li>
  );
};
