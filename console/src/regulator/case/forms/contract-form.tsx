import Form from 'antd/es/form';
import Input from 'antd/es/input';
import Select from 'antd/es/select';
import { useReference } from '../../../api/use-reference.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { DateInput, RateInput } from '../../../parts/amount-input.tsx';
import { rateText, yuanText } from '../../../parts/money-text.ts';
import { OrderForm } from '../../../parts/order-form.tsx';
import styles from '../case.module.css';
import { useCaseText } from '../texts.ts';
import type { ActFormProps } from './form-props.ts';
import { missingBp, partFen, type Share, sentShares, sharesOf } from './shares.ts';

/** 登记合同, with who bears which share of the risk (风险分担方案). */
export const ContractForm = ({ view, onDone, onCancel }: ActFormProps) => {
  const t = useCaseText();
  const language = useLanguage();
  const granted = view.outcome?.grantedFen ?? 0;
  return (
    <>
      <p className={styles['soft']}>{t('contract.lead', { amount: yuanText(granted, language) })}</p>
      <OrderForm
        order="regulator.signContract"
        params={{ caseId: view.id }}
        seen={view}
        initialValues={{ riskShares: [] }}
        toBody={(values) =>
          ({ ...values, riskShares: sentShares((values['riskShares'] ?? []) as Share[]) }) as never
        }
        submitLabel={t('contract.submit')}
        onDone={onDone}
        onCancel={onCancel}
      >
        <Form.Item name="number" label={t('contract.number')}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
        <Form.Item name="signedOn" label={t('contract.signedOn')}>
          <DateInput />
        </Form.Item>
        <SchemeFields granted={granted} />
      </OrderForm>
    </>
  );
};

const SchemeFields = ({ granted }: { readonly granted: number }) => {
  const t = useCaseText();
  const language = useLanguage();
  const form = Form.useFormInstance();
  const reference = useReference();
  const schemes = reference?.riskSchemes ?? [];
  const chosen: string | undefined = Form.useWatch('riskScheme', form);
  const shares: readonly Share[] = Form.useWatch('riskShares', form) ?? [];
  const scheme = schemes.find(({ id }) => id === chosen);
  const missing = missingBp(shares);
  return (
    <>
      <Form.Item name="riskScheme" label={t('contract.scheme')} extra={scheme?.appliesTo[language]}>
        <Select
          allowClear
          placeholder={t('contract.noScheme')}
          options={schemes.map(({ id, name }) => ({ value: id, label: name[language] }))}
          onChange={(id?: string) =>
            form.setFieldValue('riskShares', sharesOf(schemes.find((one) => one.id === id)))
          }
        />
      </Form.Item>
      {scheme && (
        <Form.Item name="riskShares" label={t('contract.shares')}>
          <fieldset className={styles['standard']} aria-label={t('contract.shares')}>
            {scheme.parties.map((party, index) => {
              const share = shares[index]?.shareBp;
              const name = reference?.riskRoles.find(({ id }) => id === party)?.name[language] ?? party;
              return (
                <div key={party} className={styles['share']}>
                  <label htmlFor={`share-${party}`}>{name}</label>
                  <RateInput
                    id={`share-${party}`}
                    value={share}
                    onChange={(shareBp) =>
                      form.setFieldValue(
                        'riskShares',
                        shares.map((one, at) =>
                          at !== index ? one : shareBp === undefined ? { party } : { party, shareBp },
                        ),
                      )
                    }
                  />
                  <output className="numbers">
                    {share ? yuanText(partFen(granted, share), language) : '—'}
                  </output>
                </div>
              );
            })}
            <p className={missing === 0 ? styles['good'] : styles['missing']} role="status">
              {missing === 0
                ? t('contract.whole')
                : missing > 0
                  ? t('contract.missing', { share: rateText(missing) })
                  : t('contract.over', { share: rateText(-missing) })}
            </p>
          </fieldset>
        </Form.Item>
      )}
    </>
  );
};
