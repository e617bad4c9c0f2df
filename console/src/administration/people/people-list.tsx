import Checkbox from 'antd/es/checkbox';
import { roleNames } from '../../../../shared/contracts/values/authority.ts';
import type { Role } from '../../../../shared/contracts/values/roles.ts';
import { useAsk } from '../../api/use-ask.ts';
import { useLanguage } from '../../i18n/language.ts';
import { ActDialog } from '../../parts/act-dialog.tsx';
import { AskState } from '../../parts/ask-state.tsx';
import { CivilDate } from '../../parts/civil-date.tsx';
import { ChoiceField, TextField } from '../../parts/field.tsx';
import { HandOver } from './hand-over.tsx';
import { choicesOf, type Organisation, type Person, peopleKindOf } from './organisation-line.ts';
import styles from './people.module.css';
import { PersonAccess } from './person-access.tsx';
import { RolesField } from './roles-field.tsx';
import { useText } from './texts.ts';

type OfOne = { readonly organisation: Organisation; readonly organisations: readonly Organisation[] };

/** The people of an organisation, those who have left last. */
export const People = ({ organisation, organisations }: OfOne) => {
  const t = useText();
  const params = { organisationId: organisation.id };
  const ask = useAsk('administration.listPeople', { params }, { enabled: organisation.managed });
  if (!organisation.managed) return null;
  return (
    <section className={styles['detail']} aria-label={t('people.title')}>
      <h3>{t('people.title')}</h3>
      {!organisation.ended && (
        <div>
          <ActDialog
            order="administration.addPerson"
            label={t('people.add')}
            initial={{ name: '', roles: [] as Role[] }}
            partsOf={(body) => ({ params, body })}
          >
            {({ name, roles }, change) => (
              <>
                <TextField
                  label={t('people.name')}
                  value={name}
                  onChange={(typed) => change({ name: typed })}
                />
                <RolesField
                  kind={peopleKindOf(organisation)}
                  value={roles}
                  onChange={(chosen) => change({ roles: chosen })}
                />
              </>
            )}
          </ActDialog>
        </div>
      )}
      <AskState ask={ask}>
        {({ people }) =>
          people.length === 0 ? (
            <p className={styles['soft']}>{t('people.empty')}</p>
          ) : (
            <ul className={styles['people']}>
              {people.map((person) => (
                <PersonLine
                  key={person.id}
                  person={person}
                  organisation={organisation}
                  organisations={organisations}
                />
              ))}
            </ul>
          )
        }
      </AskState>
    </section>
  );
};

const PersonLine = ({ person, organisation, organisations }: OfOne & { readonly person: Person }) => {
  const t = useText();
  const language = useLanguage();
  const { id, version, state } = person;
  const params = { personId: id };
  const names = person.roles.map((role) => roleNames[role][language]).join(language === 'zh' ? '、' : ', ');
  return (
    <li>
      <div>
        <strong>{person.name}</strong> {person.machine && `（${t('people.machine')}）`}
      </div>
      <div className={styles['soft']}>
        {names} · {t(`state.${state}`)} ·{' '}
        {person.leftOn === undefined ? (
          <>
            {t('people.since')} <CivilDate moment={person.addedAt} />
          </>
        ) : (
          <>
            {t('people.left')} <CivilDate date={person.leftOn} />
          </>
        )}
      </div>
      {state !== 'left' && (
        <div className={styles['actions']}>
          <ActDialog
            order="administration.setRoles"
            label={t('people.change')}
            small
            initial={{ roles: [...person.roles], confirmed: false }}
            partsOf={({ roles, confirmed }) => ({
              params,
              version,
              body: { roles, ...(confirmed && { confirmed }) },
            })}
          >
            {({ roles, confirmed }, change, refusal) => (
              <>
                <RolesField
                  kind={peopleKindOf(organisation)}
                  value={roles}
                  onChange={(chosen) => change({ roles: chosen })}
                />
                <PairConfirmed
                  refusal={refusal}
                  confirmed={confirmed}
                  onChange={(yes) => change({ confirmed: yes })}
                />
              </>
            )}
          </ActDialog>
          <ActDialog
            order="administration.renamePerson"
            label={t('people.rename')}
            small
            initial={{ name: person.name }}
            partsOf={(body) => ({ params, version, body })}
          >
            {({ name }, change) => (
              <TextField
                label={t('people.name')}
                value={name}
                onChange={(typed) => change({ name: typed })}
              />
            )}
          </ActDialog>
          {!person.machine && <PersonAccess person={person} />}
          <MovePerson person={person} organisations={organisations} />
          <ActDialog
            order="administration.handOver"
            label={t('people.handOver')}
            small
            initial={{ successorId: undefined as string | undefined }}
            partsOf={({ successorId = '' }) => ({ params, version, body: { successorId } })}
          >
            {({ successorId }, change) => (
              <>
                <p>{t('handOver.note', { name: person.name })}</p>
                <HandOver
                  personId={id}
                  value={successorId}
                  onChange={(chosen) => change({ successorId: chosen })}
                />
              </>
            )}
          </ActDialog>
          <ActDialog
            order="administration.leavePerson"
            label={t('people.leave')}
            small
            danger
            initial={{ successorId: undefined as string | undefined, confirmed: false }}
            partsOf={({ successorId, confirmed }) => ({
              params,
              version,
              body: { ...(successorId !== undefined && { successorId }), ...(confirmed && { confirmed }) },
            })}
          >
            {({ successorId, confirmed }, change, refusal) => (
              <>
                <p>{t('leave.note')}</p>
                <HandOver
                  personId={id}
                  value={successorId}
                  onChange={(chosen) => change({ successorId: chosen })}
                />
                <PairConfirmed
                  refusal={refusal}
                  confirmed={confirmed}
                  onChange={(yes) => change({ confirmed: yes })}
                />
              </>
            )}
          </ActDialog>
        </div>
      )}
    </li>
  );
};

const MovePerson = ({
  person,
  organisations,
}: {
  readonly person: Person;
  readonly organisations: readonly Organisation[];
}) => {
  const t = useText();
  const language = useLanguage();
  return (
    <ActDialog
      order="administration.movePerson"
      label={t('people.move')}
      small
      initial={{
        organisationId: undefined as string | undefined,
        roles: [] as Role[],
        successorId: undefined as string | undefined,
        confirmed: false,
      }}
      partsOf={({ organisationId = '', roles, successorId, confirmed }) => ({
        params: { personId: person.id },
        version: person.version,
        body: {
          organisationId,
          roles,
          ...(successorId !== undefined && { successorId }),
          ...(confirmed && { confirmed }),
        },
      })}
    >
      {({ organisationId, roles, successorId, confirmed }, change, refusal) => {
        const into = organisations.find(({ id }) => id === organisationId);
        return (
          <>
            <ChoiceField
              label={t('people.to')}
              value={organisationId}
              options={choicesOf(organisations, language, (one) => one.managed && one.id !== person.orgId)}
              onChange={(chosen) => change({ organisationId: chosen, roles: [] })}
            />
            {into && (
              <RolesField
                kind={peopleKindOf(into)}
                value={roles}
                onChange={(chosen) => change({ roles: chosen })}
              />
            )}
            <HandOver
              personId={person.id}
              stays
              value={successorId}
              onChange={(chosen) => change({ successorId: chosen })}
            />
            <PairConfirmed
              refusal={refusal}
              confirmed={confirmed}
              onChange={(yes) => change({ confirmed: yes })}
            />
          </>
        );
      }}
    </ActDialog>
  );
};

/** Asked only once the server has warned. */
const PairConfirmed = ({
  refusal,
  confirmed,
  onChange,
}: {
  readonly refusal: string | undefined;
  readonly confirmed: boolean;
  readonly onChange: (confirmed: boolean) => void;
}) => {
  const t = useText();
  return refusal === 'last_rules_pair' || confirmed ? (
    <Checkbox checked={confirmed} onChange={({ target }) => onChange(target.checked)}>
      {t('pair.confirm')}
    </Checkbox>
  ) : null;
};
