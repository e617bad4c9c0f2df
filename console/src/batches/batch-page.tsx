import Button from 'antd/es/button';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { download } from '../api/save-file.ts';
import { useAsk } from '../api/use-ask.ts';
import { useNames } from '../api/use-reference.ts';
import { useSession } from '../auth/session.ts';
import { useLanguage } from '../i18n/language.ts';
import { AskState } from '../parts/ask-state.tsx';
import { CivilDate } from '../parts/civil-date.tsx';
import { ProblemAlert } from '../parts/problem-alert.tsx';
import { bareName } from '../parts/shown-name.ts';
import { Page } from '../shell/page.tsx';
import { BatchActs } from './batch-acts.tsx';
import { BatchItems, NotDone } from './batch-items.tsx';
import { type Batch, useBatchLabel, useStateText } from './batch-label.ts';
import styles from './batches.module.css';
import { useText } from './texts.ts';

type Props = { readonly batch: Batch };

/** 一份清单: what was on it, who pushed it, who acknowledged it? Prints on A4. */
export const BatchPage = () => {
  const { batchId = '' } = useParams();
  const t = useText();
  const labelOf = useBatchLabel();
  const isBank = useSession().audience === 'bank';
  const ask = useAsk(isBank ? 'bank.viewBatch' : 'regulator.viewBatch', { params: { batchId } });
  return (
    <Page
      title={ask.data ? labelOf(ask.data) : t('list.title')}
      actions={
        <div className={styles['tools']}>
          <Link to="/batches">{t('one.back')}</Link>
          {ask.data?.number && <Files batch={ask.data} />}
        </div>
      }
    >
      <AskState ask={ask} rows={10}>
        {(batch) => (
          <>
            <article className={styles['sheet']}>
              <Head batch={batch} />
              <BatchItems batch={batch} />
              <NotDone title={t('one.refused')} cases={batch.refused} />
              {batch.calledBack && <NotDone title={t('one.kept')} cases={batch.calledBack.kept} />}
            </article>
            <BatchActs batch={batch} />
            <Records batch={batch} />
          </>
        )}
      </AskState>
    </Page>
  );
};

const Files = ({ batch: { id } }: Props) => {
  const t = useText();
  const language = useLanguage();
  const isBank = useSession().audience === 'bank';
  const [failure, setFailure] = useState<unknown>();
  const save = () =>
    void download(isBank ? 'bank.exportBatch' : 'regulator.exportBatch', { language }, { batchId: id })
      .then(() => setFailure(undefined))
      .catch(setFailure);
  return (
    <>
      <Button onClick={save}>{t('one.xlsx')}</Button>
      <Button onClick={() => print()}>{t('one.print')}</Button>
      <ProblemAlert failure={failure} />
    </>
  );
};

type Done = NonNullable<Batch['pushed']>;

const Head = ({ batch }: Props) => {
  const t = useText();
  const names = useNames();
  const stateOf = useStateText();
  const { kind, group, bankId, pushed, acknowledged, calledBack, callBackBegun, state, by, at } = batch;
  const isList = kind === 'application';
  const done = (one: Done | undefined): ReactNode =>
    one ? <Signed one={one} batch={batch} /> : t('one.notYet');
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('col.state'), <strong key="state">{stateOf(batch)}</strong>],
    [t('one.group'), names.organisation(group)],
    ...(bankId === undefined ? [] : [[t('one.bank'), names.organisation(bankId)] as const]),
    ...(pushed ? [] : [[t('one.drafted'), done({ at, by })] as const]),
    [t(isList ? 'one.putForward' : 'one.pushed'), done(pushed)],
    ...(calledBack || callBackBegun
      ? []
      : [[t(isList ? 'one.signed' : 'one.acknowledged'), done(acknowledged)] as const]),
    ...(calledBack ? [[t('one.calledBack'), done(calledBack)] as const] : []),
    ...(callBackBegun ? [[t('one.reason'), callBackBegun.reason] as const] : []),
  ];
  return (
    <>
      <dl className={styles['head']}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {state === 'draft' && <p className={styles['soft']}>{t('one.draftNote')}</p>}
      {(state === 'pushing' || state === 'callingBack') && <p role="status">{t(`one.${state}`)}</p>}
    </>
  );
};

const usePerson = ({ names }: Batch) => {
  const t = useText();
  return ({ personId, kind }: Done['by']): string =>
    kind === 'system' ? t('person.system') : bareName(names[personId] ?? '');
};

const Signed = ({ one: { at, by }, batch }: { readonly one: Done; readonly batch: Batch }) => {
  const names = useNames();
  const person = usePerson(batch);
  return (
    <>
      <CivilDate moment={at} withTime /> {by.kind !== 'system' && names.organisation(by.orgId)} {person(by)}
    </>
  );
};

const Records = ({ batch }: Props) => {
  const t = useText();
  return (
    <section className={`${styles['sheet']} screen-only`} aria-label={t('one.record')}>
      <h2>{t('one.record')}</h2>
      <p className={batch.chainWhole ? styles['soft'] : styles['bad']}>
        {t(batch.chainWhole ? 'one.whole' : 'one.broken')}
      </p>
      <ol className={styles['records']}>
        {batch.records.map(({ seq, act, ...one }) => (
          <li key={seq}>
            {t(`act.${act as 'drafted'}`)} · <Signed one={one} batch={batch} />
          </li>
        ))}
      </ol>
    </section>
  );
};
