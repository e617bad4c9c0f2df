import type { CaseView } from '../../api/routes.ts';
import { useNames, useReference } from '../../api/use-reference.ts';
import { useLanguage } from '../../i18n/language.ts';
import { CivilDate } from '../../parts/civil-date.tsx';
import { Money } from '../../parts/money.tsx';
import styles from '../enterprise.module.css';
import { useText } from '../texts.ts';

/** 申报内容, folded: what was asked for, to whom, and who may read it. */
export const ApplicationFacts = ({ view }: { readonly view: CaseView }) => {
  const t = useText();
  const names = useNames();
  const language = useLanguage();
  const scopes = useReference()?.consentScopes ?? [];
  const { need, consent, orgId, openedAt, id } = view;
  const join = (words: readonly string[], none: string) =>
    words.length > 0 ? words.join(t('list.and')) : none;
  return (
    <details className={`${styles['card']} ${styles['fold']}`}>
      <summary>{t('facts.title')}</summary>
      <dl className={styles['pairs']}>
        <dt>{t('facts.amount')}</dt>
        <dd>
          <Money fen={need.amountFen} />
        </dd>
        <dt>{t('facts.tenor')}</dt>
        <dd>{t('months', { count: need.tenorMonths })}</dd>
        <dt>{t('facts.purpose')}</dt>
        <dd>
          {names.purpose(need.purpose)} · {need.purposeText}
        </dd>
        <dt>{t('facts.methods')}</dt>
        <dd>{join(need.methods.map(names.method), t('facts.anyMethod'))}</dd>
        <dt>{t('facts.banks')}</dt>
        <dd>{join(need.wishedBankIds.map(names.organisation), t('facts.anyBank'))}</dd>
        <dt>{t('facts.group')}</dt>
        <dd>{names.organisation(orgId)}</dd>
        <dt>{t('facts.openedAt')}</dt>
        <dd>
          <CivilDate moment={openedAt} />
        </dd>
        <dt>{t('facts.consent')}</dt>
        <dd>
          {consent
            ? join(
                consent.scope.map((scope) => scopes.find((one) => one.id === scope)?.name[language] ?? scope),
                '—',
              )
            : t('facts.noConsent')}
        </dd>
        <dt>{t('facts.number')}</dt>
        <dd className={styles['code']}>{id}</dd>
      </dl>
    </details>
  );
};
