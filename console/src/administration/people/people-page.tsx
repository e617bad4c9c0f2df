import Input from 'antd/es/input';
import Select from 'antd/es/select';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { organisationKindNames, registeredKinds } from '../../../../shared/contracts/values/authority.ts';
import { useAsk } from '../../api/use-ask.ts';
import { useSession } from '../../auth/session.ts';
import { useLanguage } from '../../i18n/language.ts';
import { AskState } from '../../parts/ask-state.tsx';
import { Page } from '../../shell/page.tsx';
import { AddOrganisation } from './organisation-acts.tsx';
import { OrganisationDetail } from './organisation-detail.tsx';
import { nameOf, type Organisation, placedIn } from './organisation-line.ts';
import styles from './people.module.css';
import { useText } from './texts.ts';

/** 机构与人员: which organisations are there, and who may do what in them? */
export const PeoplePage = () => {
  const t = useText();
  const ask = useAsk('administration.listOrganisations');
  return (
    <Page title={t('title')} note={t('note')}>
      <AskState ask={ask}>{({ organisations }) => <Register organisations={organisations} />}</AskState>
    </Page>
  );
};

const Register = ({ organisations }: { readonly organisations: readonly Organisation[] }) => {
  const t = useText();
  const language = useLanguage();
  const { roles } = useSession();
  const [params] = useSearchParams();
  const chosen = organisations.find(({ id }) => id === params.get('organisation'));
  const [sought, setSought] = useState('');
  const [kind, setKind] = useState('');
  const word = sought.trim().toLowerCase();
  const fits = (one: Organisation) =>
    (kind === '' || one.kind === kind) &&
    (word === '' ||
      [one.name, ...(one.formerNames ?? []).map(({ name }) => name)].some(
        ({ zh, en }) => zh.toLowerCase().includes(word) || en.toLowerCase().includes(word),
      ));
  const lines = placedIn(organisations, language, fits);
  const kinds = registeredKinds.map((one) => ({
    value: one as string,
    label: organisationKindNames[one][language],
  }));
  return (
    <div className={styles['layout']} data-chosen={chosen ? true : undefined}>
      <section className={styles['register']} aria-label={t('tree.label')}>
        <Input
          allowClear
          aria-label={t('search.label')}
          placeholder={t('search')}
          value={sought}
          onChange={({ target }) => setSought(target.value)}
        />
        <Select
          aria-label={t('kind.label')}
          value={kind}
          options={[{ value: '', label: t('kind.all') }, ...kinds]}
          onChange={setKind}
        />
        {roles.includes('systemAdministrator') && (
          <div>
            <AddOrganisation organisations={organisations} label={t('act.add')} />
          </div>
        )}
        {lines.length === 0 && (
          <p className={styles['soft']}>{t(organisations.length === 0 ? 'tree.none' : 'tree.empty')}</p>
        )}
        <ul className={styles['tree']}>
          {lines.map(({ organisation, depth }) => (
            <li key={organisation.id} style={{ '--depth': depth } as React.CSSProperties}>
              <Link
                to={`?organisation=${organisation.id}`}
                aria-current={organisation.id === chosen?.id ? 'page' : undefined}
              >
                <span>{nameOf(organisation, language)}</span>
                <span className={styles['soft']}>
                  {organisation.ended ? t('tree.ended') : organisationKindNames[organisation.kind][language]}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      </section>
      {chosen ? (
        <OrganisationDetail key={chosen.id} organisation={chosen} organisations={organisations} />
      ) : (
        <p className={styles['soft']}>{t('choose')}</p>
      )}
    </div>
  );
};
