import Button from 'antd/es/button';
import { Link, useNavigate } from 'react-router';
import { kindNames } from '../../../../shared/contracts/rule-shapes.ts';
import type { AnswerOf } from '../../api/routes.ts';
import { useAsk } from '../../api/use-ask.ts';
import { useOrder } from '../../api/use-order.ts';
import { useSession } from '../../auth/session.ts';
import { useLanguage } from '../../i18n/language.ts';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { DifferenceList } from './difference-list.tsx';
import { nameOfRule, pathOfVersion, useWhen, useWho } from './rule-words.ts';
import styles from './rules.module.css';
import { useText } from './texts.ts';

type Offer = AnswerOf<'administration.ruleOffers'>['offers'][number];

/** 随程序交付: what came with this version of the program, for somebody to take as a draft or to leave. Nothing where nothing waits. */
export const Offers = () => {
  const t = useText();
  const { data } = useAsk('administration.ruleOffers');
  const offers = data?.offers ?? [];
  const waiting = offers.filter(({ declined }) => !declined);
  const declined = offers.filter((offer) => offer.declined);
  if (offers.length === 0) return null;
  return (
    <section className={styles['panel']}>
      <h2>{t('offers.title')}</h2>
      <p>{t(waiting.length > 0 ? 'offers.text' : 'offers.none')}</p>
      <List offers={waiting} />
      {declined.length > 0 && (
        <details>
          <summary>{t('offers.declined', { count: declined.length })}</summary>
          <List offers={declined} />
        </details>
      )}
    </section>
  );
};

const List = ({ offers }: { readonly offers: readonly Offer[] }) =>
  offers.length > 0 && (
    <ul className={styles['list']}>
      {offers.map((offer) => (
        <OneOffer key={`${offer.kind} ${offer.id} ${offer.hash}`} offer={offer} />
      ))}
    </ul>
  );

const OneOffer = ({ offer }: { readonly offer: Offer }) => {
  const t = useText();
  const who = useWho();
  const when = useWhen();
  const language = useLanguage();
  const navigate = useNavigate();
  const { roles } = useSession();
  const take = useOrder('administration.draftRule');
  const decline = useOrder('administration.declineRuleOffer');
  const { kind, id, hash, against, differences = [], open, declined } = offer;
  const params = { kind, id };
  return (
    <li className={styles['stack']}>
      <strong>
        {kindNames[kind][language]} {nameOfRule(offer, language)}
      </strong>
      {against === undefined ? (
        <span className={styles['hint']}>{t('offers.new')}</span>
      ) : (
        <details>
          <summary>{t('offers.differs', { count: differences.length, version: against })}</summary>
          <DifferenceList differences={differences} />
        </details>
      )}
      {declined && (
        <span className={styles['hint']}>
          {t('offers.declinedBy', { who: who(declined), when: when(declined.at) })}
        </span>
      )}
      {open !== undefined && (
        <Link to={pathOfVersion(kind, id, open)}>{t('rule.openDraft', { version: open })}</Link>
      )}
      {roles.includes('rulesAdministrator') && (
        <div className={styles['actions']}>
          {open === undefined && (
            <Button
              loading={take.pending}
              onClick={() =>
                void take.send({ params, body: { offered: hash } }).then(
                  ({ version }) => navigate(pathOfVersion(kind, id, version)),
                  () => undefined,
                )
              }
            >
              {t('offers.take')}
            </Button>
          )}
          {!declined && (
            <Button
              loading={decline.pending}
              onClick={() => void decline.send({ params, body: { hash } }).catch(() => undefined)}
            >
              {t('offers.decline')}
            </Button>
          )}
        </div>
      )}
      <ProblemAlert failure={take.failure ?? decline.failure} />
    </li>
  );
};
