import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import type { CaseView, Tracking } from '../../api/routes.ts';
import { useLanguage } from '../../i18n/language.ts';
import { drafts } from '../../parts/draft-store.ts';
import { bareWords } from '../../parts/shown-name.ts';
import styles from '../enterprise.module.css';
import { useText } from '../texts.ts';
import { draftOf } from './draft-of.ts';

type ToDo = Tracking['now']['toDo'][number];
type Act = NonNullable<ToDo['act']>;

const ActForm = lazy(async () => ({ default: (await import('./act-form.tsx')).ActForm }));

/** What the enterprise has to do now, each with the way to do it right here. */
export const ToDoList = ({ toDo, view }: { readonly toDo: readonly ToDo[]; readonly view: CaseView }) => {
  const language = useLanguage();
  return (
    <ul className={styles['toDoList']}>
      {toDo.map(({ act, ...sentence }) => (
        <li key={act ? `${act.kind}:${Object.values(act).join(':')}` : sentence.en}>
          <p>{bareWords(sentence[language])}</p>
          {act && <Doing act={act} view={view} />}
        </li>
      ))}
    </ul>
  );
};

const Doing = ({ act, view }: { readonly act: Act; readonly view: CaseView }) => {
  const t = useText();
  const draft = draftOf(view.id, act);
  // Somebody who began to type finds the form open again.
  const [open, setOpen] = useState(() => drafts.read(draft) !== undefined);
  if (act.kind === 'chooseOffer')
    return (
      <Link to={`/cases/${encodeURIComponent(view.id)}/offers`} className={styles['primary']}>
        {t('toDo.chooseOffer')}
      </Link>
    );
  if (!open)
    return (
      <button type="button" className={styles['primary']} onClick={() => setOpen(true)}>
        {t(`toDo.${act.kind}`)}
      </button>
    );
  return (
    <Suspense>
      <ActForm act={act} view={view} draft={draft} onClose={() => setOpen(false)} />
    </Suspense>
  );
};
