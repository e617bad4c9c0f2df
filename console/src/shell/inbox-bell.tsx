import InboxOutlined from '@ant-design/icons/es/icons/InboxOutlined';
import { Link } from 'react-router';
import { useAsk } from '../api/use-ask.ts';
import type { Inbox } from '../app/audience-pages.ts';
import { useSession } from '../auth/session.ts';
import styles from './shell.module.css';
import { useShellText } from './texts.ts';

/** Beyond this a number tells nobody more. */
const most = 99;

/** The question that is asked on every page. */
export const inboxQuery = ({ query }: Inbox) => ({ ...query, limit: '100' });

/** 待办 with their count, from the audience's own list. */
export const InboxBell = ({ inbox }: { readonly inbox: Inbox }) => {
  const t = useShellText();
  const who = useSession();
  const ask = useAsk(inbox.list, { query: inboxQuery(inbox) });
  const count = ask.data?.cases.filter((summary) => inbox.waitsForMe(summary, who)).length ?? 0;
  const shown = count > most || (count > 0 && ask.data?.cursor !== undefined && count === 100);
  const label = count === 0 ? t('inbox.none') : t('inbox.label', { count });
  return (
    <Link to={inbox.to} className={styles['tool']} aria-label={label} title={label}>
      <InboxOutlined style={{ fontSize: 18 }} />
      {count > 0 && (
        <span className={styles['count']} aria-hidden="true">
          {shown ? t('inbox.more', { count: most }) : count}
        </span>
      )}
    </Link>
  );
};
