import type { AnswerOf } from '../../api/routes.ts';
import { useAsk } from '../../api/use-ask.ts';
import { useLanguage } from '../../i18n/language.ts';
import { ActDialog } from '../../parts/act-dialog.tsx';
import { AskState } from '../../parts/ask-state.tsx';
import { CivilDate } from '../../parts/civil-date.tsx';
import { TextField } from '../../parts/field.tsx';
import { FirmName } from '../../parts/firm-name.tsx';
import { waitingRegistrations } from '../../parts/waiting-registrations.ts';
import styles from './firms.module.css';
import { useText } from './texts.ts';

type Registration = AnswerOf<'regulator.listRegistrations'>['registrations'][number];

/** 待确认的注册, with all there is to know before a word is said. Not there where none waits: most regions have none. */
export const Registrations = () => {
  const t = useText();
  const ask = useAsk(...waitingRegistrations);
  return (
    <AskState ask={ask} rows={1}>
      {({ registrations }) =>
        registrations.length === 0 ? null : (
          <section className={styles['part']} aria-labelledby="registrations">
            <h2 id="registrations">{t('waiting.title')}</h2>
            <ul className={styles['list']}>
              {registrations.map((one) => (
                <Line key={one.id} registration={one} />
              ))}
            </ul>
          </section>
        )
      }
    </AskState>
  );
};

const Line = ({ registration }: { readonly registration: Registration }) => {
  const t = useText();
  const language = useLanguage();
  const { id, firmName, contactName, code, phone, at, people, alsoWaiting, elsewhere } = registration;
  const holder = elsewhere?.[language];
  const params = { registrationId: id };
  return (
    <li>
      <div>
        <strong>
          <FirmName name={firmName} />
        </strong>{' '}
        · {contactName}
      </div>
      <div className={styles['soft']}>
        <span className="numbers">{code}</span> · {t('waiting.phone', { phone })} · {t('waiting.since')}{' '}
        <CivilDate moment={at} withTime />
      </div>
      {people > 0 && <p className={styles['soft']}>{t('waiting.people', { count: people })}</p>}
      {alsoWaiting > 0 && <p className={styles['soft']}>{t('waiting.also', { count: alsoWaiting })}</p>}
      {holder !== undefined && <p className={styles['late']}>{t('waiting.elsewhere', { holder })}</p>}
      <div className={styles['actions']}>
        {holder === undefined && (
          <ActDialog
            order="regulator.confirmRegistration"
            label={t('confirm')}
            small
            look="primary"
            initial={{}}
            partsOf={() => ({ params, body: {} })}
          >
            {() => <p>{t('confirm.note', { person: contactName, firm: firmName })}</p>}
          </ActDialog>
        )}
        <ActDialog
          order="regulator.refuseRegistration"
          label={t('refuse')}
          small
          danger
          initial={{ reason: '' }}
          partsOf={(body) => ({ params, body })}
        >
          {({ reason }, change) => (
            <TextField
              label={t('refuse.reason')}
              value={reason}
              onChange={(typed) => change({ reason: typed })}
            />
          )}
        </ActDialog>
      </div>
    </li>
  );
};
