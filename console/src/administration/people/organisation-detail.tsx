import { Link } from 'react-router';
import { organisationKindNames } from '../../../../shared/contracts/values/authority.ts';
import { useSession } from '../../auth/session.ts';
import { useLanguage } from '../../i18n/language.ts';
import { CivilDate } from '../../parts/civil-date.tsx';
import { Clients } from './clients.tsx';
import { OrganisationActs } from './organisation-acts.tsx';
import { useDutyName, useRegionName } from './organisation-fields.tsx';
import { nameOf, type Organisation } from './organisation-line.ts';
import styles from './people.module.css';
import { People } from './people-list.tsx';
import { useText } from './texts.ts';
import { Webhook } from './webhook.tsx';

/** One organisation: what it is, what it was, what can be done with it, and its people. */
export const OrganisationDetail = ({
  organisation,
  organisations,
}: {
  readonly organisation: Organisation;
  readonly organisations: readonly Organisation[];
}) => {
  const t = useText();
  const language = useLanguage();
  const { roles } = useSession();
  const dutyName = useDutyName();
  const regionName = useRegionName();
  const named = (id: string | null | undefined) => {
    const found = organisations.find((one) => one.id === id);
    return found ? nameOf(found, language) : (id ?? t('org.parent.none'));
  };
  const { ended, planned = [], formerNames = [], owns = [], kind } = organisation;
  return (
    <section className={styles['detail']} aria-label={nameOf(organisation, language)}>
      <p>
        <Link to=".">{t('back')}</Link>
      </p>
      <h2>{nameOf(organisation, language)}</h2>
      <dl className={styles['facts']}>
        <dt>{t('field.kind')}</dt>
        <dd>{organisationKindNames[kind][language]}</dd>
        <dt>{t('org.parent')}</dt>
        <dd>{named(organisation.parent)}</dd>
        <dt>{t('org.region')}</dt>
        <dd>{organisation.region ? regionName(organisation.region) : t('org.region.above')}</dd>
        {organisation.practiceOf !== undefined && (
          <Fact label={t('org.practiceOf')}>{named(organisation.practiceOf)}</Fact>
        )}
        {organisation.divisionCode !== undefined && (
          <>
            <dt>{t('org.code')}</dt>
            <dd>{organisation.divisionCode}</dd>
          </>
        )}
        {owns.length > 0 && (
          <>
            <dt>{t('org.owns')}</dt>
            <dd>{owns.map(dutyName).join(t('list.and'))}</dd>
          </>
        )}
        {formerNames.map(({ name, until }) => (
          <Fact key={until} label={t('org.former')}>
            {name[language]} {t('org.until')} <CivilDate date={until} />
          </Fact>
        ))}
        {planned.map(({ name, from }) => (
          <Fact key={from} label={t('org.planned')}>
            {name[language]} {t('org.from')} <CivilDate date={from} />
          </Fact>
        ))}
        {ended && (
          <Fact label={ended.mergedInto === undefined ? t('org.closedOn') : t('org.merged')}>
            {ended.mergedInto !== undefined && `${named(ended.mergedInto)} `}
            <CivilDate date={ended.on} />
          </Fact>
        )}
      </dl>
      {organisation.managed && !ended && (
        <OrganisationActs organisation={organisation} organisations={organisations} />
      )}
      {roles.includes('systemAdministrator') && (
        <>
          <People organisation={organisation} organisations={organisations} />
          <Clients organisation={organisation} />
          <Webhook organisation={organisation} />
        </>
      )}
    </section>
  );
};

const Fact = ({ label, children }: { readonly label: string; readonly children: React.ReactNode }) => (
  <>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </>
);
