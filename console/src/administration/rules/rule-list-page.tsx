import { Link, useSearchParams } from 'react-router';
import { kindNames, type RuleKind, ruleKinds } from '../../../../shared/contracts/rule-shapes.ts';
import { useAsk } from '../../api/use-ask.ts';
import { useSession } from '../../auth/session.ts';
import { useLanguage } from '../../i18n/language.ts';
import { AskState } from '../../parts/ask-state.tsx';
import { useDay } from '../../parts/use-day.ts';
import { Page } from '../../shell/page.tsx';
import { NewRule } from './new-rule.tsx';
import { Offers } from './offers.tsx';
import { nameOfRule, pathOfRule, pathOfVersion, type RuleLine, useWho } from './rule-words.ts';
import styles from './rules.module.css';
import { useText } from './texts.ts';

/** 规则: what is in force, what comes, and who works on what? */
export const RuleListPage = () => {
  const t = useText();
  const language = useLanguage();
  const [search, setSearch] = useSearchParams();
  const chosen = ruleKinds.find((kind) => kind === search.get('kind'));
  const ask = useAsk('administration.listRules');
  return (
    <Page title={t('title')} note={t('note')}>
      <div className={styles['stack']}>
        <div className={styles['row']}>
          <div className={styles['field']}>
            <label htmlFor="rule-kind">{t('list.kind')}</label>
            <select
              id="rule-kind"
              className={styles['select']}
              value={chosen ?? ''}
              onChange={({ target }) => setSearch(target.value === '' ? {} : { kind: target.value })}
            >
              <option value="">{t('list.allKinds')}</option>
              {ruleKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {kindNames[kind][language]}
                </option>
              ))}
            </select>
          </div>
        </div>
        <AskState ask={ask} rows={12}>
          {({ rules }) => (
            <>
              <Waiting rules={rules} />
              <Offers />
              {ruleKinds
                .filter((kind) => chosen === undefined || kind === chosen)
                .map((kind) => (
                  <OfKind key={kind} kind={kind} rules={rules.filter((rule) => rule.kind === kind)} />
                ))}
            </>
          )}
        </AskState>
      </div>
    </Page>
  );
};

/** Versions that this person may check: submitted and made by others, or whose withdrawal another person asks for. */
const Waiting = ({ rules }: { readonly rules: readonly RuleLine[] }) => {
  const t = useText();
  const who = useWho();
  const language = useLanguage();
  const { personId, roles } = useSession();
  const open = rules.flatMap((rule) => {
    const submitted = rule.open?.status === 'submitted' ? [rule.open] : [];
    const toCheck = submitted.filter(({ makers }) => !makers.some((maker) => maker.personId === personId));
    const toWithdraw = rule.later.filter(
      ({ withdrawalAsked }) => withdrawalAsked && withdrawalAsked.personId !== personId,
    );
    return [...toCheck, ...toWithdraw].map((version) => ({ rule, version }));
  });
  if (open.length === 0 || !roles.includes('rulesAdministrator')) return null;
  return (
    <section className={styles['panel']}>
      <h2>{t('list.waiting')}</h2>
      <p>{t('list.waiting.text')}</p>
      <ul className={styles['list']}>
        {open.map(({ rule, version }) => (
          <li key={`${rule.kind}/${rule.id}/${version.version}`}>
            <Link to={pathOfVersion(rule.kind, rule.id, version.version)}>
              {kindNames[rule.kind][language]} {nameOfRule(rule, language)} {version.version}
            </Link>{' '}
            <span className={styles['hint']}>
              {version.withdrawalAsked
                ? t('list.withdrawalAsked', { who: who(version.withdrawalAsked) })
                : who(version.submitted)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};

const OfKind = ({ kind, rules }: { readonly kind: RuleKind; readonly rules: readonly RuleLine[] }) => {
  const t = useText();
  const who = useWho();
  const day = useDay();
  const language = useLanguage();
  const { roles } = useSession();
  const name = kindNames[kind][language];
  return (
    <section className={styles['panel']}>
      <header className={styles['head']}>
        <h2>
          {name} <span className={styles['hint']}>{t('list.count', { count: rules.length })}</span>
        </h2>
        {roles.includes('rulesAdministrator') && <NewRule kind={kind} rules={rules} />}
      </header>
      {rules.length > 0 && (
        <table className={styles['grid']}>
          <caption className="unseen">{name}</caption>
          <thead>
            <tr>
              <th scope="col">{t('list.name')}</th>
              <th scope="col">{t('list.inForce')}</th>
              <th scope="col">{t('list.later')}</th>
              <th scope="col">{t('list.open')}</th>
            </tr>
          </thead>
          <tbody>
            {rules.map((rule) => (
              <tr key={rule.id}>
                <td>
                  <Link to={pathOfRule(kind, rule.id)}>{nameOfRule(rule, language)}</Link>
                  {rule.name && <span className={styles['source']}>{rule.id}</span>}
                </td>
                <td data-label={t('list.inForce')} data-plain>
                  {rule.retired
                    ? t('list.retired')
                    : rule.inForce?.validFrom
                      ? t('list.since', { version: rule.inForce.version, day: day(rule.inForce.validFrom) })
                      : t('list.none')}
                </td>
                <td data-label={t('list.later')} data-plain>
                  {rule.later.length === 0
                    ? t('list.none')
                    : rule.later
                        .map(({ version, validFrom }) =>
                          t('list.since', { version, day: day(validFrom ?? '') }),
                        )
                        .join(' · ')}
                </td>
                <td data-label={t('list.open')} data-plain>
                  {rule.open ? (
                    <>
                      <Link to={pathOfVersion(kind, rule.id, rule.open.version)}>
                        {t(rule.open.status === 'draft' ? 'list.draft' : 'list.submitted', {
                          version: rule.open.version,
                        })}
                      </Link>
                      <span className={styles['source']}>{rule.open.makers.map(who).join('、')}</span>
                    </>
                  ) : (
                    t('list.none')
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rules.length === 0 && <p className={styles['hint']}>{t('list.empty.title')}</p>}
    </section>
  );
};
