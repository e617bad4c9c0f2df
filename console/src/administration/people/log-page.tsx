import Button from 'antd/es/button';
import { useState } from 'react';
import { installationActNames } from '../../../../shared/contracts/values/authority.ts';
import type { AnswerOf } from '../../api/routes.ts';
import { useAsk } from '../../api/use-ask.ts';
import { useNames } from '../../api/use-reference.ts';
import { type Language, useLanguage } from '../../i18n/language.ts';
import { AskState } from '../../parts/ask-state.tsx';
import { CivilDate } from '../../parts/civil-date.tsx';
import { Page } from '../../shell/page.tsx';
import styles from './people.module.css';
import { useText } from './texts.ts';

type Log = AnswerOf<'administration.readLog'>;

/** 管理日志: who changed what, when, and whether the record is whole. */
export const LogPage = () => {
  const t = useText();
  const [cursors, setCursors] = useState<readonly string[]>([]);
  return (
    <Page title={t('log.title')} note={t('log.note')}>
      <LogCheck />
      {['', ...cursors].map((cursor, place) => (
        <LogPart
          key={cursor}
          cursor={cursor}
          onMore={place === cursors.length ? (next) => setCursors([...cursors, next]) : undefined}
        />
      ))}
    </Page>
  );
};

const LogCheck = () => {
  const t = useText();
  const [asked, setAsked] = useState(false);
  const ask = useAsk('administration.checkLog', {}, { enabled: asked, refreshMs: false });
  return (
    <div className={styles['actions']}>
      <Button loading={ask.isFetching} onClick={() => (asked ? void ask.refetch() : setAsked(true))}>
        {t('log.check')}
      </Button>
      <span role="status">
        {ask.data &&
          (ask.data.whole
            ? t('log.whole', { count: ask.data.acts })
            : t('log.broken', { at: ask.data.brokenAt ?? ask.data.acts }))}
      </span>
    </div>
  );
};

const LogPart = ({
  cursor,
  onMore,
}: {
  readonly cursor: string;
  readonly onMore: ((cursor: string) => void) | undefined;
}) => {
  const t = useText();
  const language = useLanguage();
  const { organisation } = useNames();
  const ask = useAsk('administration.readLog', { query: cursor === '' ? {} : { cursor } });
  return (
    <AskState ask={ask}>
      {({ records, names, cursor: next }) => (
        <>
          {records.length === 0 && <p className={styles['soft']}>{t('log.empty')}</p>}
          <table className={styles['log']}>
            <thead>
              <tr>
                <th scope="col">{t('log.when')}</th>
                <th scope="col">{t('log.what')}</th>
                <th scope="col">{t('log.subject')}</th>
                <th scope="col">{t('log.who')}</th>
              </tr>
            </thead>
            <tbody>
              {records.map(({ seq, event }) => (
                <tr key={seq}>
                  <td>
                    <CivilDate moment={event.at} withTime />
                  </td>
                  <td>{actName(event.type, language)}</td>
                  <td>{names[event.subject] ?? organisation(event.subject)}</td>
                  <td>
                    {event.by.kind === 'system'
                      ? t('log.system')
                      : [names[event.by.personId], organisation(event.by.orgId)].filter(Boolean).join(' · ')}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {next !== undefined && onMore && <Button onClick={() => onMore(next)}>{t('log.more')}</Button>}
        </>
      )}
    </AskState>
  );
};

const actName = (type: Log['records'][number]['event']['type'], language: Language): string => {
  const names: Readonly<Record<string, { readonly zh: string; readonly en: string }>> =
    installationActNames();
  return names[type]?.[language] ?? type;
};
