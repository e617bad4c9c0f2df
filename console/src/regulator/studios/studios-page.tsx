import { Link } from 'react-router';
import type { AnswerOf } from '../../api/routes.ts';
import { useAsk } from '../../api/use-ask.ts';
import { AskState } from '../../parts/ask-state.tsx';
import { EmptyState } from '../../parts/states.tsx';
import { Page } from '../../shell/page.tsx';
import { AddStudio, ChangeStudio, CloseStudio } from './keep-studio.tsx';
import { studioPath } from './paths.ts';
import styles from './studios.module.css';
import { useText } from './texts.ts';

type Studio = AnswerOf<'regulator.listStudios'>['studios'][number];

/** 驻点工作室: where do firms walk in, and how many wait there now? */
export const StudiosPage = () => {
  const t = useText();
  const ask = useAsk('regulator.listStudios');
  return (
    <Page
      title={t('list.title')}
      note={t('list.note')}
      actions={ask.data?.mayKeep ? <AddStudio /> : undefined}
    >
      <AskState ask={ask} rows={4}>
        {({ studios, mayKeep }) =>
          studios.length === 0 ? (
            <EmptyState title={t('list.none')} text={t(mayKeep ? 'list.noneText' : 'list.noneClerk')} />
          ) : (
            <ul className={styles['cards']}>
              {studios.map((studio) => (
                <li key={studio.id}>
                  <OneStudio studio={studio} mayKeep={mayKeep} />
                </li>
              ))}
            </ul>
          )
        }
      </AskState>
    </Page>
  );
};

const OneStudio = ({ studio, mayKeep }: { readonly studio: Studio; readonly mayKeep: boolean }) => {
  const t = useText();
  const { id, name, place, desks, closed, given, waiting, seen } = studio;
  return (
    <>
      <div className={styles['between']}>
        <h2>
          <Link to={studioPath(id)}>{name}</Link>
        </h2>
        {closed && <strong>{t('list.closed')}</strong>}
      </div>
      <span>{place}</span>
      <span className={styles['soft']}>{t('list.desks', { desks: desks.join('、') })}</span>
      <span className="numbers">{t('list.today', { given, waiting, seen })}</span>
      <div className={styles['ways']}>
        <Link to={studioPath(id)}>{t('list.counter')}</Link>
        <Link to={`${studioPath(id)}/board`}>{t('board')}</Link>
        {mayKeep && <ChangeStudio studio={studio} />}
        {mayKeep && <CloseStudio studio={studio} />}
      </div>
    </>
  );
};
