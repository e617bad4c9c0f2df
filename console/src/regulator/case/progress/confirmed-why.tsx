import { Explain } from '../../../parts/explain.tsx';
import styles from '../case.module.css';
import { useCaseText } from '../texts.ts';
import type { CaseEvent } from './moments.ts';

type Confirmed = Extract<CaseEvent, { type: 'CaseOpened' }>['confirmed'];

/** 已核对: what was unusual in an entry and confirmed by who made it. */
export const confirmedIn = (event: CaseEvent): Confirmed => {
  switch (event.type) {
    case 'CaseOpened':
    case 'ApplicationAmended':
      return event.confirmed;
    case 'CreditGranted':
      return event.grant.confirmed;
    case 'ContractSigned':
      return event.contract.confirmed;
    default:
      return undefined;
  }
};

export const ConfirmedWhy = ({ confirmed }: { readonly confirmed: NonNullable<Confirmed> }) => {
  const t = useCaseText();
  return (
    <Explain label={t('why.confirmed')}>
      <ul className={styles['lines']}>
        {confirmed.map((doubt) => (
          <li key={doubt}>{t(`doubt.${doubt}`)}</li>
        ))}
      </ul>
    </Explain>
  );
};
