import { Link } from 'react-router';
import { useNames } from '../../api/use-reference.ts';
import { useSession } from '../../auth/session.ts';
import { notify } from '../../shell/notices.tsx';
import { ActDialog } from '../act-dialog.tsx';
import { CivilDate } from '../civil-date.tsx';
import { ReasonField } from '../field.tsx';
import { bareName } from '../shown-name.ts';
import styles from './minutes.module.css';
import { useText } from './texts.ts';
import type { MinutesAnswer, Standing } from './words.ts';

/** 签发: who has signed, when, and who has not; with the hash of what they signed. */
export const Signatures = ({ version }: { readonly version: Standing }) => {
  const t = useText();
  const names = useNames();
  return (
    <section className={styles['signatures']} aria-label={t('signatures')}>
      <ul>
        {version.signers.map((orgId) => {
          const signature = version.signatures.find((one) => one.orgId === orgId);
          const unit = names.organisation(orgId);
          return (
            <li key={orgId}>
              {signature ? (
                <>
                  {t('signed', { unit, name: bareName(signature.name) })}{' '}
                  <CivilDate moment={signature.at} withTime />
                </>
              ) : (
                t('unsigned', { unit })
              )}
            </li>
          );
        })}
      </ul>
      <p className={styles['hash']}>{t('hash', { hash: version.hash ?? version.contentHash })}</p>
    </section>
  );
};

/** 各版: which there are, where each stands, and why. */
export const Versions = ({
  answer: { versions },
  shown,
  about,
}: {
  readonly answer: MinutesAnswer;
  readonly shown: Standing | undefined;
  /** Of which it is said what it corrects and why it came back. */
  readonly about: Standing | undefined;
}) => {
  const t = useText();
  const names = useNames();
  if (versions.length === 0) return null;
  return (
    <>
      <nav aria-label={t('versions')} className={styles['versions']}>
        {versions.map(({ n, state }) => {
          const label = t('version.label', { n, state: t(`state.${state}`) });
          return (
            <Link key={n} to={`?n=${n}`} aria-current={n === shown?.n ? 'page' : undefined}>
              {n === shown?.n ? <strong>{label}</strong> : label}
            </Link>
          );
        })}
      </nav>
      {about?.corrects && <p>{t('version.corrects', about.corrects)}</p>}
      {about?.returned && (
        <p>
          <CivilDate moment={about.returned.at} />{' '}
          {t('version.returned', {
            unit: names.organisation(about.returned.by.orgId),
            reason: about.returned.reason,
          })}
        </p>
      )}
    </>
  );
};

/** 签名 and 退回 for a lead of a unit that has not signed; the work group may take them back as well. */
export const SigningActs = ({
  audience,
  sessionId,
  version,
  holds = false,
}: {
  readonly audience: 'regulator' | 'participant';
  readonly sessionId: string;
  readonly version: Standing;
  readonly holds?: boolean;
}) => {
  const t = useText();
  const { orgId, roles } = useSession();
  const { n, state, contentHash, signers, signatures } = version;
  const signs =
    state === 'signing' &&
    roles.includes('lead') &&
    signers.includes(orgId) &&
    !signatures.some((one) => one.orgId === orgId);
  if (state !== 'signing' || !(signs || holds)) return null;
  return (
    <div className={styles['buttons']}>
      {signs && (
        <ActDialog
          order={`${audience}.signMinutes`}
          label={t('sign.do')}
          look="primary"
          initial={{}}
          partsOf={() => ({ params: { sessionId }, body: { n, contentHash } })}
          onDone={() => notify(t('sign.done'))}
        >
          {() => <p>{t('sign.note')}</p>}
        </ActDialog>
      )}
      <ActDialog
        order={`${audience}.returnMinutes`}
        label={t('return.do')}
        initial={{ reason: '' }}
        fieldNames={() => ({ reason: t('return.reason') })}
        partsOf={({ reason }) => ({ params: { sessionId }, body: { n, reason } })}
        onDone={() => notify(t('return.done'))}
      >
        {({ reason }, change) => (
          <>
            <p>{t('return.note')}</p>
            <ReasonField
              label={t('return.reason')}
              value={reason}
              onChange={(next) => change({ reason: next })}
            />
          </>
        )}
      </ActDialog>
    </div>
  );
};
