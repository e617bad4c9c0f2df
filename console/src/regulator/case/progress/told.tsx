import { useState } from 'react';
import type { AnswerOf } from '../../../api/routes.ts';
import { useAsk } from '../../../api/use-ask.ts';
import { useNames } from '../../../api/use-reference.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { AskState } from '../../../parts/ask-state.tsx';
import { CivilDate } from '../../../parts/civil-date.tsx';
import styles from '../case.module.css';
import { useCaseText } from '../texts.ts';

type Notice = AnswerOf<'regulator.caseNotices'>['notices'][number];

/** 通知情况: who was told what about the case, and has anybody looked? Asked for when it is opened. */
export const Told = ({ caseId }: { readonly caseId: string }) => {
  const t = useCaseText();
  const [open, setOpen] = useState(false);
  const ask = useAsk('regulator.caseNotices', { params: { caseId } }, { enabled: open });
  return (
    <details className={styles['card']} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('told.title')}</summary>
      <AskState ask={ask} rows={3}>
        {({ notices }) =>
          notices.length === 0 ? (
            <p>{t('told.none')}</p>
          ) : (
            <ul className={styles['told']}>
              {notices.map((notice) => (
                <Line key={notice.id} notice={notice} />
              ))}
            </ul>
          )
        }
      </AskState>
    </details>
  );
};

const Line = ({ notice: { title, orgId, at, readAt, mail, webhook } }: { readonly notice: Notice }) => {
  const t = useCaseText();
  const names = useNames();
  const language = useLanguage();
  const sent = (of: Notice['mail']) =>
    (['sent', 'waiting', 'uncertain', 'givenUp'] as const)
      .filter((state) => of[state] > 0)
      .map((state) => t(`told.${state}`, { count: of[state] }));
  const ways = [
    ...sent(mail).map((text) => `${t('told.mail')} ${text}`),
    ...sent(webhook).map((text) => `${t('told.webhook')} ${text}`),
  ];
  return (
    <li>
      <CivilDate moment={at} withTime />{' '}
      {orgId === undefined ? t('told.applicant') : names.organisation(orgId)}
      {' · '}
      {title[language]}
      {' · '}
      {readAt === undefined ? (
        t('told.unread')
      ) : (
        <>
          {t('told.read')} <CivilDate moment={readAt} withTime />
        </>
      )}
      {ways.length > 0 && ` · ${ways.join(' · ')}`}
    </li>
  );
};
