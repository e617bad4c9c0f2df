import InboxOutlined from '@ant-design/icons/es/icons/InboxOutlined';
import { Link } from 'react-router';
import { useAsk } from '../api/use-ask.ts';
import type { Inbox, ListInbox } from '../app/audience-pages.ts';
import { useSession } from '../auth/session.ts';
import styles from './shell.module.css';
import { useShellText } from './texts.ts';

/** Beyond this a number tells nobody more. */
const most = 99;

/** Every page asks how many there are; what they are, only the page that shows them. */
const countOnly = { most: '0' };

/** The question that is asked on every page by whoever has a handful of cases. */
const inboxQuery = ({ query }: ListInbox) => ({ ...query, limit: '100' });

/** 待办 with their count: just what the page shows that the bell leads to. */
export const InboxBell = ({ inbox }: { readonly inbox: Inbox }) =>
  'work' in inbox ? (
    <WorkBell inbox={inbox} />
  ) : 'turns' in inbox ? (
    <TurnBell inbox={inbox} />
  ) : (
    <ListBell inbox={inbox} />
  );

type OfKind<Key extends string> = Extract<Inbox, { readonly [Name in Key]: unknown }>;

const WorkBell = ({ inbox: { work, to } }: { readonly inbox: OfKind<'work'> }) => {
  const ask = useAsk(work, { query: countOnly });
  return <Bell to={to} count={ask.data?.total ?? 0} isMore={false} />;
};

/** One line comes along; the whole list's number is what is asked for. */
const TurnBell = ({ inbox: { turnsOf, turns, to } }: { readonly inbox: OfKind<'turns'> }) => {
  const ask = useAsk(turnsOf, { query: { turn: turns, limit: '1' } });
  return <Bell to={to} count={ask.data?.total ?? 0} isMore={false} />;
};

const ListBell = ({ inbox }: { readonly inbox: ListInbox }) => {
  const who = useSession();
  const ask = useAsk(inbox.list, { query: inboxQuery(inbox) });
  const count = ask.data?.cases.filter((summary) => inbox.waitsForMe(summary, who)).length ?? 0;
  return <Bell to={inbox.to} count={count} isMore={ask.data?.cursor !== undefined && count === 100} />;
};

const Bell = ({
  to,
  count,
  isMore,
}: {
  readonly to: string;
  readonly count: number;
  readonly isMore: boolean;
}) => {
  const t = useShellText();
  const label = count === 0 ? t('inbox.none') : t('inbox.label', { count });
  return (
    <Link to={to} className={styles['tool']} aria-label={label} title={label}>
      <InboxOutlined style={{ fontSize: 18 }} />
      {count > 0 && (
        <span className={styles['count']} aria-hidden="true">
          {count > most || isMore ? t('inbox.more', { count: most }) : count}
        </span>
      )}
    </Link>
  );
};
