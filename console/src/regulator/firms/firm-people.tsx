import { Link } from 'react-router';
import type { AnswerOf } from '../../api/routes.ts';
import { useAsk } from '../../api/use-ask.ts';
import { AskState } from '../../parts/ask-state.tsx';
import { CivilDate } from '../../parts/civil-date.tsx';
import { Page } from '../../shell/page.tsx';
import { FirmTwins } from '../twins/firm-twins.tsx';
import { AnotherLink, EndAccess, LinkActs } from './firm-acts.tsx';
import styles from './firms.module.css';
import { InviteFirm } from './invite-firm.tsx';
import { useText } from './texts.ts';

type Answer = AnswerOf<'regulator.viewFirm'>;
type Person = Answer['people'][number];

/** 企业人员: who of one enterprise signs in, or was asked to. */
export const FirmPeople = ({ code }: { readonly code: string }) => {
  const ask = useAsk('regulator.viewFirm', { params: { code } });
  return <AskState ask={ask}>{(answer) => <Shown {...answer} />}</AskState>;
};

const Shown = ({ firm, people }: Answer) => {
  const t = useText();
  const { code, name, identityKind } = firm;
  const kind = identityKind === 'businessLicence' ? 'businessLicence' : 'uscc';
  return (
    <Page
      title={t('people.title', { firm: name })}
      note={<span className="numbers">{code}</span>}
      actions={<InviteFirm firm={{ kind, code, firmName: name, personName: '' }} />}
    >
      <FirmTwins firm={{ name, code }} />
      <section className={styles['part']}>
        <ul className={styles['list']}>
          {people.map((person) => (
            <PersonLine key={person.id} person={person} code={code} />
          ))}
        </ul>
        <Link to="/firms">{t('people.close')}</Link>
      </section>
    </Page>
  );
};

const PersonLine = ({ person, code }: { readonly person: Person; readonly code: string }) => {
  const t = useText();
  const { id, name, state, invitation, addedAt, leftOn } = person;
  const of = { code, personId: id, personName: name };
  return (
    <li>
      <strong>{name}</strong>
      <div className={styles['soft']}>
        {t(`people.state.${state}`)} ·{' '}
        {leftOn === undefined ? (
          <>
            {t('people.since')} <CivilDate moment={addedAt} />
          </>
        ) : (
          <>
            {t('people.left')} <CivilDate date={leftOn} />
          </>
        )}
        {state === 'invited' && !invitation && ` · ${t('people.noLink')}`}
        {invitation && (
          <>
            {' · '}
            {invitation.expired ? (
              <span className={styles['late']}>{t('outstanding.expired')}</span>
            ) : (
              <>
                {t('outstanding.until')} <CivilDate moment={invitation.expiresAt} withTime />
              </>
            )}
          </>
        )}
      </div>
      {state === 'invited' && <LinkActs {...of} />}
      {state === 'active' && (
        <div className={styles['actions']}>
          <AnotherLink {...of} kind="reset" />
          <EndAccess {...of} />
        </div>
      )}
    </li>
  );
};
