import Button from 'antd/es/button';
import Segmented from 'antd/es/segmented';
import { useState } from 'react';
import { useAsk } from '../api/use-ask.ts';
import { useOrder } from '../api/use-order.ts';
import { AskState } from '../parts/ask-state.tsx';
import { ProblemAlert } from '../parts/problem-alert.tsx';
import { EmptyState } from '../parts/states.tsx';
import { Page } from '../shell/page.tsx';
import styles from './inbox.module.css';
import type { Notice } from './notice.ts';
import { NoticeGroup } from './notice-group.tsx';
import { useText } from './texts.ts';

type Show = 'unread' | 'all';

/** Others' acts show by the next look; nothing on this page is overtaken by them. */
const refreshMs = 30_000;
const pageSize = '50';

/** 通知: where must I look, until when? */
export const InboxPage = () => {
  const t = useText();
  const [show, setShow] = useState<Show>('unread');
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const choose = (next: Show) => {
    setShow(next);
    setCursors([]);
  };
  return (
    <Page title={t('title')} note={t('note')}>
      <div className={styles['tools']}>
        <Segmented<Show>
          aria-label={t('show')}
          value={show}
          onChange={choose}
          options={[
            { value: 'unread', label: t('show.unread') },
            { value: 'all', label: t('show.all') },
          ]}
        />
        <ReadAll />
      </div>
      {[undefined, ...cursors].map((cursor, place) => (
        <Stretch
          key={cursor ?? 'newest'}
          show={show}
          cursor={cursor}
          isLast={place === cursors.length}
          onMore={(next) => setCursors([...cursors, next])}
        />
      ))}
    </Page>
  );
};

/** All up to the newest that was there when the page was last looked at. */
const ReadAll = () => {
  const t = useText();
  const newest = useAsk('signedIn.readInbox', { query: { show: 'unread', limit: pageSize } }, { refreshMs });
  const { send, pending, failure } = useOrder('signedIn.markAllRead');
  const upTo = newest.data?.notices[0]?.id;
  return (
    <>
      {upTo !== undefined && (
        <Button loading={pending} onClick={() => void send({ body: { upTo } }).catch(() => {})}>
          {t('readAll')}
        </Button>
      )}
      <ProblemAlert failure={failure} />
    </>
  );
};

const Stretch = ({
  show,
  cursor,
  isLast,
  onMore,
}: {
  readonly show: Show;
  readonly cursor: string | undefined;
  readonly isLast: boolean;
  readonly onMore: (cursor: string) => void;
}) => {
  const t = useText();
  const query = { show, limit: pageSize, ...(cursor !== undefined && { cursor }) };
  const ask = useAsk('signedIn.readInbox', { query }, { refreshMs });
  return (
    <AskState ask={ask}>
      {({ notices, cursor: next }) => (
        <>
          {notices.length === 0 && cursor === undefined && next === undefined && (
            <EmptyState title={t(`empty.${show}`)} text={t(`empty.${show}Text`)} />
          )}
          {groupsOf(notices).map((group) => (
            <NoticeGroup key={group[0]?.id} notices={group} />
          ))}
          {isLast && next !== undefined && <Button onClick={() => onMore(next)}>{t('more')}</Button>}
        </>
      )}
    </AskState>
  );
};

/** By case, or by session, in the order of the newest of each. */
const groupsOf = (notices: readonly Notice[]): readonly (readonly Notice[])[] => [
  ...Map.groupBy(
    notices,
    ({ caseId, sessionId, batchId, id }) => caseId ?? sessionId ?? batchId ?? id,
  ).values(),
];
