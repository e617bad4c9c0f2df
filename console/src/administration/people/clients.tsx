import { useState } from 'react';
import { roleNames } from '../../../../shared/contracts/values/authority.ts';
import type { Role } from '../../../../shared/contracts/values/roles.ts';
import type { AnswerOf } from '../../api/routes.ts';
import { useAsk } from '../../api/use-ask.ts';
import { useLanguage } from '../../i18n/language.ts';
import { ActDialog } from '../../parts/act-dialog.tsx';
import { AskState } from '../../parts/ask-state.tsx';
import { CivilDate } from '../../parts/civil-date.tsx';
import { Field, TextField } from '../../parts/field.tsx';
import { NumberInput } from '../../parts/number-input.tsx';
import { type Organisation, peopleKindOf } from './organisation-line.ts';
import styles from './people.module.css';
import { RolesField } from './roles-field.tsx';
import { useText } from './texts.ts';

type Client = AnswerOf<'administration.listClients'>['clients'][number];
type Issued = Pick<AnswerOf<'administration.issueClient'>, 'clientId' | 'secret'>;

/** What a machine may usually ask in a minute; designed, and changed beside each. */
const usualPerMinute = 60;

/**
 * 系统客户端 of an organisation: machines that ask in its name, with credentials of their own. A secret is shown once, here,
 * and nobody sees it again.
 */
export const Clients = ({ organisation }: { readonly organisation: Organisation }) => {
  const t = useText();
  const [issued, setIssued] = useState<Issued>();
  const ask = useAsk('administration.listClients', {}, { enabled: organisation.managed });
  if (!organisation.managed) return null;
  return (
    <section className={styles['detail']} aria-label={t('clients.title')}>
      <h3>{t('clients.title')}</h3>
      <p className={styles['soft']}>{t('clients.note')}</p>
      {!organisation.ended && <AddClient organisation={organisation} onIssued={setIssued} />}
      {issued && (
        <div role="status" className={styles['fields']}>
          <strong>{t('clients.once')}</strong>
          <code className={styles['secret']}>{issued.clientId}</code>
          <code className={styles['secret']}>{issued.secret}</code>
        </div>
      )}
      <AskState ask={ask} rows={2}>
        {({ clients }) => {
          const own = clients.filter(({ orgId }) => orgId === organisation.id);
          return own.length === 0 ? (
            <p className={styles['soft']}>{t('clients.empty')}</p>
          ) : (
            <ul className={styles['people']}>
              {own.map((client) => (
                <ClientLine key={client.id} client={client} onIssued={setIssued} />
              ))}
            </ul>
          );
        }}
      </AskState>
    </section>
  );
};

const AddClient = ({
  organisation,
  onIssued,
}: {
  readonly organisation: Organisation;
  readonly onIssued: (issued: Issued) => void;
}) => {
  const t = useText();
  return (
    <div>
      <ActDialog
        order="administration.addClient"
        label={t('clients.add')}
        fieldNames={() => ({
          name: t('clients.name'),
          roles: t('people.roles'),
          perMinute: t('clients.limit'),
        })}
        initial={{ name: '', roles: [] as Role[], perMinute: usualPerMinute as number | undefined }}
        partsOf={({ perMinute = 0, ...body }) => ({
          params: { organisationId: organisation.id },
          body: { ...body, perMinute },
        })}
        onDone={onIssued}
      >
        {({ name, roles, perMinute }, change) => (
          <>
            <TextField label={t('clients.name')} value={name} onChange={(typed) => change({ name: typed })} />
            <RolesField
              kind={peopleKindOf(organisation)}
              value={roles}
              onChange={(chosen) => change({ roles: chosen })}
            />
            <PerMinute value={perMinute} onChange={(limit) => change({ perMinute: limit })} />
          </>
        )}
      </ActDialog>
    </div>
  );
};

const PerMinute = ({
  value,
  onChange,
}: {
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
}) => {
  const t = useText();
  return (
    <Field label={t('clients.limit')}>
      {(id) => <NumberInput id={id} value={value} unit={t('clients.perMinute')} onChange={onChange} />}
    </Field>
  );
};

const ClientLine = ({
  client: { id, name, roles, state, perMinute, since, usedAt },
  onIssued,
}: {
  readonly client: Client;
  readonly onIssued: (issued: Issued) => void;
}) => {
  const t = useText();
  const language = useLanguage();
  const params = { personId: id };
  const limited = { perMinute: (perMinute ?? usualPerMinute) as number | undefined };
  const limit = ({ perMinute: asked = 0 }: typeof limited) => ({ params, body: { perMinute: asked } });
  return (
    <li>
      <div>
        <strong>{name}</strong> <code>{id}</code>
      </div>
      <div className={styles['soft']}>
        {roles.map((role) => roleNames[role][language]).join(language === 'zh' ? '、' : ', ')} ·{' '}
        {t(`clients.state.${state}`)}
        {perMinute !== undefined && ` · ${t('clients.at', { perMinute })}`}
        {since !== undefined && (
          <>
            {' · '}
            {t('clients.since')} <CivilDate moment={since} />
          </>
        )}
        {' · '}
        {usedAt === undefined ? (
          t('clients.unused')
        ) : (
          <>
            {t('clients.used')} <CivilDate moment={usedAt} withTime />
          </>
        )}
      </div>
      <div className={styles['actions']}>
        <ActDialog
          order="administration.issueClient"
          label={t('clients.rotate')}
          small
          fieldNames={() => ({ perMinute: t('clients.limit') })}
          initial={limited}
          partsOf={limit}
          onDone={onIssued}
        >
          {({ perMinute: asked }, change) => (
            <>
              <p>{t('clients.rotateNote', { name })}</p>
              <PerMinute value={asked} onChange={(typed) => change({ perMinute: typed })} />
            </>
          )}
        </ActDialog>
        {state === 'active' && (
          <>
            <ActDialog
              order="administration.setClientLimit"
              label={t('clients.changeLimit')}
              small
              fieldNames={() => ({ perMinute: t('clients.limit') })}
              initial={limited}
              partsOf={limit}
            >
              {({ perMinute: asked }, change) => (
                <PerMinute value={asked} onChange={(typed) => change({ perMinute: typed })} />
              )}
            </ActDialog>
            <ActDialog
              order="administration.revokeClient"
              label={t('clients.end')}
              small
              danger
              initial={{}}
              partsOf={() => ({ params, body: {} })}
            >
              {() => <p>{t('clients.endNote', { name })}</p>}
            </ActDialog>
          </>
        )}
      </div>
    </li>
  );
};
