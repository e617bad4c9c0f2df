import Form from 'antd/es/form';
import Radio from 'antd/es/radio';
import { useNames } from '../../../api/use-reference.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { FinalWords } from '../../../parts/final-words.tsx';
import { rateText, yuanText } from '../../../parts/money-text.ts';
import { OrderForm } from '../../../parts/order-form.tsx';
import { EmptyState } from '../../../parts/states.tsx';
import styles from '../case.module.css';
import { offersOf } from '../standing.ts';
import { useCaseText } from '../texts.ts';
import type { ActFormProps } from './form-props.ts';

/** 代企业选定授信: recorded by the work group on the enterprise's word. */
export const AcceptForm = ({ view, onDone, onCancel }: ActFormProps) => {
  const t = useCaseText();
  const names = useNames();
  const language = useLanguage();
  const offers = offersOf(view);
  if (offers.length === 0) return <EmptyState title={t('accept.none')} />;
  return (
    <>
      <p className={styles['soft']}>{t('accept.lead')}</p>
      <OrderForm
        order="regulator.acceptOffer"
        params={{ caseId: view.id }}
        seen={view}
        {...(offers.length === 1 && { initialValues: { bankId: offers[0]?.bankId } })}
        submitLabel={t('accept.submit')}
        sure={<FinalWords>{t('accept.lead')}</FinalWords>}
        onDone={onDone}
        onCancel={onCancel}
      >
        <Form.Item name="bankId" label={t('accept.offer')}>
          <Radio.Group
            className={styles['choice'] ?? ''}
            options={offers.map(({ bankId, productId, grant }) => ({
              value: bankId,
              label: (
                <span className={styles['said']}>
                  <strong>{`${names.organisation(bankId)} · ${names.product(productId)}`}</strong>
                  <span className="numbers">
                    {[
                      yuanText(grant.amountFen, language),
                      t('accept.rate', { rate: rateText(grant.rateBp) }),
                      t('months', { count: grant.tenorMonths }),
                      names.method(grant.method),
                    ].join(' · ')}
                  </span>
                  {grant.conditions && <span className={styles['small']}>{grant.conditions}</span>}
                </span>
              ),
            }))}
          />
        </Form.Item>
      </OrderForm>
    </>
  );
};
