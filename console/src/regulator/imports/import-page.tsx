import Button from 'antd/es/button';
import { useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { CallFailure } from '../../api/failure.ts';
import { download } from '../../api/save-file.ts';
import { useOrder } from '../../api/use-order.ts';
import { useReference } from '../../api/use-reference.ts';
import { useSession } from '../../auth/session.ts';
import { CivilDate } from '../../parts/civil-date.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { EmptyState, LoadingState } from '../../parts/states.tsx';
import { Page } from '../../shell/page.tsx';
import { useIsWorkGroup } from '../work-group.ts';
import { Checked } from './checked.tsx';
import { asList, type Check } from './corrections.ts';
import styles from './imports.module.css';
import { keepCheck, noteImport, recentImports } from './kept-imports.ts';
import { useText } from './texts.ts';

/** 导入名单: template, file, check, import. */
export const ImportPage = () => {
  const t = useText();
  const ready = useReference() !== undefined;
  const mayImport = useIsWorkGroup();
  return (
    <Page title={t('title')} note={t('note')}>
      {mayImport ? <Import /> : ready ? <EmptyState title={t('notYours')} /> : <LoadingState />}
    </Page>
  );
};

const Import = () => {
  const t = useText();
  const navigate = useNavigate();
  const { orgId } = useSession();
  const check = useOrder('regulator.checkImport');
  const start = useOrder('regulator.startImport');
  const [list, setList] = useState<File>();
  const [wrong, setWrong] = useState(false);
  const [checked, setChecked] = useState<Check>();
  const choose = async (file: File | undefined) => {
    if (!file) return;
    const chosen = asList(file);
    setWrong(!chosen);
    setChecked(undefined);
    setList(chosen);
    check.reset();
    start.reset();
    if (!chosen) return;
    await check.send({ body: chosen }).then(setChecked, () => undefined);
  };
  const begin = async () => {
    if (!list || !checked) return;
    const report = await start.send({ body: list }).catch(() => undefined);
    if (!report) return;
    keepCheck(report.id, checked);
    noteImport(orgId, { id: report.id, name: list.name, at: report.startedAt });
    void navigate(`/imports/${encodeURIComponent(report.id)}`);
  };
  return (
    <>
      <div className={styles['steps']}>
        <Template />
        <FileChoice list={list} wrong={wrong} onChoose={(file) => void choose(file)} />
      </div>
      {list && (
        <section className={styles['stack']} aria-live="polite">
          <header className={styles['head']}>
            <div>
              <h2>{t('step.check')}</h2>
              <p>
                {check.pending && t('checking', { name: list.name })}
                {checked && t('check.sum', sumOf(checked))}
              </p>
            </div>
            {checked && checked.accepted > 0 && (
              <Button type="primary" loading={start.pending} onClick={() => void begin()}>
                {t('import.submit', { count: checked.accepted })}
              </Button>
            )}
          </header>
          {checked?.accepted === 0 && <p className={styles['warn']}>{t('import.none')}</p>}
          <ListProblem failure={check.failure ?? start.failure} />
          {check.pending && <LoadingState rows={4} />}
          {checked && <Checked check={checked} />}
        </section>
      )}
      {!list && <Recent />}
    </>
  );
};

const sumOf = ({ total, accepted, failed }: Check) => ({ total, accepted, failed });

const Template = () => {
  const t = useText();
  const [failure, setFailure] = useState<unknown>();
  return (
    <section className={styles['panel']}>
      <h2>{t('step.template')}</h2>
      <p className={styles['soft']}>{t('step.template.text')}</p>
      <div>
        <Button
          onClick={() => {
            setFailure(undefined);
            void download('regulator.importTemplate').catch(setFailure);
          }}
        >
          {t('step.template.button')}
        </Button>
      </div>
      <ProblemAlert failure={failure} />
    </section>
  );
};

const FileChoice = ({
  list,
  wrong,
  onChoose,
}: {
  readonly list: File | undefined;
  readonly wrong: boolean;
  readonly onChoose: (file: File | undefined) => void;
}) => {
  const t = useText();
  const input = useRef<HTMLInputElement>(null);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shorter way for the mouse; the button is for everybody
    <section
      className={styles['panel']}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        onChoose(event.dataTransfer.files[0]);
      }}
    >
      <h2>{t('step.file')}</h2>
      <p className={styles['soft']}>{t('step.file.text')}</p>
      <div className={styles['choice']}>
        <input
          ref={input}
          type="file"
          hidden
          accept=".csv,.xlsx"
          onChange={({ target }) => {
            onChoose(target.files?.[0]);
            // The same file, corrected, can be chosen again.
            target.value = '';
          }}
        />
        <Button type={list ? 'default' : 'primary'} onClick={() => input.current?.click()}>
          {t(list ? 'step.file.other' : 'step.file.button')}
        </Button>
        {list && <span>{list.name}</span>}
      </div>
      {wrong && (
        <p role="alert" className={styles['error']}>
          {t('file.wrong')}
        </p>
      )}
    </section>
  );
};

/** What is wrong with the list as a whole, with the columns it lacks. */
const ListProblem = ({ failure }: { readonly failure: unknown }) => {
  const t = useText();
  const context = failure instanceof CallFailure ? failure.problem?.context : undefined;
  const columns = context?.['columns'];
  return (
    <>
      <ProblemAlert failure={failure} />
      {Array.isArray(columns) && (
        <p className={styles['warn']}>{t('check.columns', { names: columns.join('、') })}</p>
      )}
    </>
  );
};

const Recent = () => {
  const t = useText();
  const { orgId } = useSession();
  const [recent] = useState(() => recentImports(orgId));
  if (recent.length === 0) return null;
  return (
    <section className={styles['panel']}>
      <h2>{t('recent.title')}</h2>
      <ul className={styles['recent']}>
        {recent.map(({ id, name, at }) => (
          <li key={id}>
            <Link to={`/imports/${encodeURIComponent(id)}`}>{name}</Link>
            <span className={styles['soft']}>
              <CivilDate moment={at} withTime />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};
