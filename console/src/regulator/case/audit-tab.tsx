import Button from 'antd/es/button';
import { useState } from 'react';
import type { RecordedEvent } from '../../api/routes.ts';
import { useAsk } from '../../api/use-ask.ts';
import { useSession } from '../../auth/session.ts';
import { useLanguage } from '../../i18n/language.ts';
import { AskState } from '../../parts/ask-state.tsx';
import { CivilDate } from '../../parts/civil-date.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { bareName } from '../../parts/shown-name.ts';
import { Wide } from '../../parts/wide.tsx';
import styles from './case.module.css';
import { useCaseNames } from './case-names.ts';
import { useCase } from './case-page.tsx';
import { useSentence } from './progress/sentence.ts';
import { useCaseText } from './texts.ts';

/** 审计: every event with its place in the chain, and a check that none was changed or taken out. */
export const AuditTab = () => {
  const view = useCase();
  const t = useCaseText();
  const names = useCaseNames(view);
  const sentenceOf = useSentence(view);
  const ask = useAsk('regulator.timeline', { params: { caseId: view.id } });
  return (
    <section className={styles['card']} aria-label={t('tab.audit')}>
      <p className={styles['soft']}>{t('audit.lead')}</p>
      <ChainCheck caseId={view.id} />
      <AskState ask={ask} rows={10}>
        {({ events, names: people }) => (
          <Wide label={t('audit.table')}>
            <table className={styles['table']}>
              <thead>
                <tr>
                  <th scope="col" data-number>
                    {t('audit.seq')}
                  </th>
                  <th scope="col">{t('audit.at')}</th>
                  <th scope="col">{t('audit.what')}</th>
                  <th scope="col">{t('audit.by')}</th>
                  <th scope="col">{t('audit.hash')}</th>
                </tr>
              </thead>
              <tbody>
                {events.map(({ seq, event, hash, previousHash }) => (
                  <tr key={seq}>
                    <td data-number>{seq}</td>
                    <td>
                      <CivilDate moment={event.at} withTime />
                    </td>
                    <th scope="row">{sentenceOf(event)}</th>
                    <td>
                      <Actor
                        by={event.by}
                        name={names.organisation(event.by.orgId)}
                        known={people[event.by.personId]}
                      />
                    </td>
                    <td
                      className={styles['hash']}
                      title={t('audit.hashes', { hash, previous: previousHash })}
                    >
                      {hash.slice(0, 12)}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Wide>
        )}
      </AskState>
    </section>
  );
};

/** The body, and the person by name as far as the reader may know them: of the own organisation and below. */
const Actor = ({
  by,
  name,
  known,
}: {
  readonly by: RecordedEvent['event']['by'];
  readonly name: string;
  readonly known: string | undefined;
}) => {
  const t = useCaseText();
  const language = useLanguage();
  const { personId, name: own } = useSession();
  if (by.kind === 'system') return <>{t('audit.system')}</>;
  const person = by.personId === personId ? own[language] : known;
  return (
    <>
      {name}
      {person !== undefined && <span className={styles['small']}> {bareName(person)}</span>}
    </>
  );
};

const ChainCheck = ({ caseId }: { readonly caseId: string }) => {
  const t = useCaseText();
  const [wanted, setWanted] = useState(false);
  const check = useAsk('regulator.auditCheck', { params: { caseId } }, { enabled: wanted, refreshMs: false });
  const { data, error, isFetching } = check;
  return (
    <div className={styles['verdict']}>
      <Button
        className="screen-only"
        loading={isFetching}
        onClick={() => (wanted ? void check.refetch() : setWanted(true))}
      >
        {t('audit.check')}
      </Button>
      <span role="status" className={data?.whole === false ? styles['bad'] : styles['good']}>
        {data &&
          !isFetching &&
          (data.whole
            ? t('audit.whole', { count: data.events })
            : t('audit.broken', { seq: data.brokenAt ?? 0 }))}
      </span>
      {error && <ProblemAlert failure={error} />}
    </div>
  );
};
