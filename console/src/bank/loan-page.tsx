import Button from 'antd/es/button';
import Form from 'antd/es/form';
import Input from 'antd/es/input';
import { useState } from 'react';
import { Link } from 'react-router';
import type { CaseView } from '../api/routes.ts';
import { serverNow } from '../api/server-clock.ts';
import { useReference } from '../api/use-reference.ts';
import { useLanguage } from '../i18n/language.ts';
import { AmountInput } from '../parts/amount-input.tsx';
import { CivilDate } from '../parts/civil-date.tsx';
import { civilDateAt } from '../parts/civil-date-text.ts';
import { DateInput } from '../parts/date-input.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { FinalWords } from '../parts/final-words.tsx';
import { Money } from '../parts/money.tsx';
import { rateText } from '../parts/money-text.ts';
import { OrderForm } from '../parts/order-form.tsx';
import { notify } from '../shell/notices.tsx';
import styles from './case.module.css';
import { CaseFrame } from './case-frame.tsx';
import { casePath } from './case-paths.ts';
import { ContractForm } from './contract-form.tsx';
import { DrawnBar } from './drawn-bar.tsx';
import loanStyles from './loan.module.css';
import { useText } from './texts.ts';

type Outcome = NonNullable<CaseView['outcome']>;
type Props = { readonly view: CaseView; readonly outcome: Outcome };

/** 签约与放款 of the offer the enterprise took. */
export const LoanPage = () => {
  const t = useText();
  return (
    <CaseFrame>
      {(view) => {
        const { outcome } = view;
        if (!outcome)
          return (
            <section className={styles['card']}>
              <h2>{t('loan.none')}</h2>
              <p>{t('loan.none.text')}</p>
            </section>
          );
        return (
          <div className={loanStyles['loan']}>
            <section className={styles['card']} aria-labelledby="contract">
              <h2 id="contract">{t('contract.title')}</h2>
              <p>
                {t('loan.granted')} <Money fen={outcome.grantedFen} full /> · {t('loan.acceptedOn')}{' '}
                <CivilDate moment={outcome.acceptedAt} />
              </p>
              <p>
                <Link to={`${casePath(view.id)}/repayment`}>{t('loan.plan')}</Link>
              </p>
              {outcome.contract ? (
                <SignedContract contract={outcome.contract} />
              ) : view.asked === 'accepted' ? (
                view.allowed?.includes('signContract') === false ? (
                  <p>{t('contract.byLead')}</p>
                ) : (
                  <ContractForm view={view} grantedFen={outcome.grantedFen} />
                )
              ) : null}
            </section>
            {outcome.contract && <Disbursements view={view} outcome={outcome} />}
            {view.asked === 'accepted' &&
              outcome.disbursements.length === 0 &&
              view.allowed?.includes('abandonOffer') !== false && <Abandon view={view} />}
          </div>
        );
      }}
    </CaseFrame>
  );
};

const SignedContract = ({ contract }: { readonly contract: NonNullable<Outcome['contract']> }) => {
  const t = useText();
  const language = useLanguage();
  const reference = useReference();
  const schemes = [
    ...(reference?.otherVersions.riskSchemes ?? []).filter(
      ({ table }) => table === contract.riskSchemesVersion,
    ),
    ...(reference?.riskSchemes ?? []),
  ];
  const scheme = schemes.find(({ id }) => id === contract.riskScheme)?.name[language];
  return (
    <>
      <dl className={loanStyles['facts']}>
        <dt>{t('contract.number')}</dt>
        <dd>{contract.number}</dd>
        <dt>{t('contract.signedOn')}</dt>
        <dd>
          <CivilDate date={contract.signedOn} />
        </dd>
        <dt>{t('contract.scheme')}</dt>
        <dd>
          {scheme ?? t(contract.riskShares.length > 0 ? 'contract.scheme.own' : 'contract.scheme.none')}
        </dd>
      </dl>
      {contract.riskShares.length > 0 && (
        <table className={loanStyles['shares']}>
          <caption className="unseen">{t('contract.shares')}</caption>
          <tbody>
            {contract.riskShares.map(({ party, shareBp, amountFen }) => (
              <tr key={party}>
                <th scope="row">{reference?.riskRoles.find(({ id }) => id === party)?.name[language]}</th>
                <td className="numbers">{rateText(shareBp)}</td>
                <td className={loanStyles['end']}>
                  <Money fen={amountFen} full />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
};

const Disbursements = ({ view, outcome }: Props) => {
  const t = useText();
  const drawnFen = outcome.disbursements.reduce((sum, { amountFen }) => sum + amountFen, 0);
  const left = outcome.grantedFen - drawnFen;
  return (
    <section className={styles['card']} aria-labelledby="disbursements">
      <h2 id="disbursements">{t('loan.disbursements')}</h2>
      <DrawnBar drawnFen={drawnFen} grantedFen={outcome.grantedFen} />
      {outcome.disbursements.length > 0 && (
        <ul className={loanStyles['drawings']}>
          {outcome.disbursements.map(({ id, on, amountFen }) => (
            <li key={id}>
              <CivilDate date={on} />
              <Money fen={amountFen} full />
            </li>
          ))}
        </ul>
      )}
      {view.asked === 'accepted' && left > 0 && (
        <OrderForm
          key={outcome.disbursements.length}
          order="bank.recordDisbursement"
          params={{ caseId: view.id }}
          seen={view}
          initialValues={{ on: civilDateAt(serverNow()) }}
          submitLabel={t('loan.disburse')}
          sure={({ amountFen }) => (
            <FinalWords>
              {t('loan.disburse')} <Money fen={Number(amountFen)} full />
            </FinalWords>
          )}
          onDone={() => notify(t('loan.disbursed'))}
        >
          <div className={loanStyles['pair']}>
            <Form.Item name="on" label={t('loan.on')}>
              <DateInput />
            </Form.Item>
            <Form.Item name="amountFen" label={t('loan.amount')}>
              <AmountInput />
            </Form.Item>
          </div>
        </OrderForm>
      )}
      {left === 0 && <p>{t('loan.allDrawn')}</p>}
    </section>
  );
};

const Abandon = ({ view }: { readonly view: CaseView }) => {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <div className={styles['soft']}>
      {t('abandon.intro')}{' '}
      <Button size="small" onClick={() => setOpen(true)}>
        {t('abandon.open')}
      </Button>
      <Dialog open={open} title={t('abandon.title')} onClose={() => setOpen(false)}>
        <p>{t('abandon.text')}</p>
        <OrderForm
          order="bank.abandonOffer"
          params={{ caseId: view.id }}
          seen={view}
          submitLabel={t('abandon.submit')}
          danger
          onDone={() => {
            setOpen(false);
            notify(t('abandon.thanks'));
          }}
          onCancel={() => setOpen(false)}
        >
          <Form.Item name="reason" label={t('abandon.reason')}>
            <Input.TextArea autoFocus autoSize={{ minRows: 3 }} maxLength={4000} />
          </Form.Item>
        </OrderForm>
      </Dialog>
    </div>
  );
};
