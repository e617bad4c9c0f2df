import BellOutlined from '@ant-design/icons/es/icons/BellOutlined';
import { Link } from 'react-router';
import { useAsk } from '../api/use-ask.ts';
import styles from './shell.module.css';
import { useShellText } from './texts.ts';

/** Beyond this a number tells nobody more. */
const most = 99;
/** A notice is no alarm; whoever looks at the page sees it within the minute. */
const refreshMs = 60_000;

/** 通知 with the count of those unread. */
export const NoticeBell = () => {
  const t = useShellText();
  const { data } = useAsk('signedIn.countUnread', {}, { refreshMs });
  const unread = data?.unread ?? 0;
  const label = unread === 0 ? t('notices.none') : t('notices.label', { count: unread });
  return (
    <Link to="/notices" className={styles['tool']} aria-label={label} title={label}>
      <BellOutlined style={{ fontSize: 18 }} />
      {unread > 0 && (
        <span className={styles['count']} aria-hidden="true">
          {unread > most || data?.more ? t('notices.more', { count: Math.min(unread, most) }) : unread}
        </span>
      )}
    </Link>
  );
};
