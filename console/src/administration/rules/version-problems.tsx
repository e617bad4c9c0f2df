import { kindNames, placeWords, ruleShapes } from '../../../../shared/contracts/rule-shapes.ts';
import { CallFailure } from '../../api/failure.ts';
import { useLanguage } from '../../i18n/language.ts';
import type { VersionView } from './rule-words.ts';
import styles from './rules.module.css';
import { useText } from './texts.ts';

export const isOwn = (view: VersionView, problem: VersionView['problems'][number]): boolean =>
  problem.kind === view.kind && problem.id === view.id && problem.version === view.version;

/** What stands in the way; each of this version's own leads to its field. */
export const VersionProblems = ({ view }: { readonly view: VersionView }) => {
  const t = useText();
  const language = useLanguage();
  const { problems } = view;
  if (problems.length === 0) return <p className={styles['hint']}>{t('problems.none')}</p>;
  return (
    <section className={styles['problems']}>
      <strong>{t('problems.title', { count: problems.length })}</strong>
      <ul>
        {problems.map((problem) => {
          const said = problem.message[language];
          const place = isOwn(view, problem) && placeWords(ruleShapes[view.kind], view.content, problem.at);
          return (
            <li key={`${problem.kind} ${problem.id} ${problem.at} ${problem.detail}`}>
              {isOwn(view, problem) ? (
                <button type="button" onClick={() => showField(problem.at)}>
                  {place ? `${place[language]}${t('form.colon')}${said}` : said}
                </button>
              ) : (
                t('problems.elsewhere', { kind: kindNames[problem.kind][language], id: problem.id }) + said
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
};

type Problem = VersionView['problems'][number];

/** What a step was refused for, where the server lists it: each with the rule that it is in. */
export const RefusedFor = ({ failure }: { readonly failure: unknown }) => {
  const t = useText();
  const language = useLanguage();
  const listed = failure instanceof CallFailure ? failure.problem?.context?.['problems'] : undefined;
  if (!Array.isArray(listed) || listed.length === 0) return null;
  return (
    <ul>
      {(listed as readonly Problem[]).map(({ kind, id, at, detail, message }) => (
        <li key={`${kind} ${id} ${at} ${detail}`}>
          {t('problems.elsewhere', { kind: kindNames[kind][language], id })}
          {message[language]}
        </li>
      ))}
    </ul>
  );
};

/** The field itself, or the nearest thing around it. */
const showField = (at: string): void => {
  for (let place = at; place !== ''; place = place.slice(0, place.lastIndexOf('/'))) {
    const found = document.querySelector<HTMLElement>(`[data-at="${CSS.escape(place)}"]`);
    if (!found) continue;
    found.closest('details')?.setAttribute('open', '');
    found.scrollIntoView({ block: 'center' });
    found
      .querySelector<HTMLElement>('input, textarea, select, button, summary')
      ?.focus({ preventScroll: true });
    return;
  }
};
