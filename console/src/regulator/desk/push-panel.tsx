import Form from 'antd/es/form';
import Input from 'antd/es/input';
import { useNavigate } from 'react-router';
import type { BodyOf, CaseView } from '../../api/routes.ts';
import { useNames } from '../../api/use-reference.ts';
import { FinalWords } from '../../parts/final-words.tsx';
import { OrderForm } from '../../parts/order-form.tsx';
import { useUnsavedGuard } from '../../parts/use-unsaved-guard.ts';
import { notify } from '../../shell/notices.tsx';
import styles from './desk.module.css';
import type { Choice } from './groups.ts';
import { useText } from './texts.ts';

/** What is chosen, a note, and one button that says to how many banks it goes. */
export const PushPanel = ({
  view,
  choices,
  onRemove,
  onDone,
}: {
  readonly view: CaseView;
  readonly choices: readonly Choice[];
  readonly onRemove: (choice: Choice) => void;
  readonly onDone: () => void;
}) => {
  const t = useText();
  const names = useNames();
  const navigate = useNavigate();
  useUnsavedGuard(choices.length > 0);
  const count = choices.length;
  return (
    <section className={styles['push']} aria-label={t('push.title')}>
      <h2>{t('push.title')}</h2>
      {count === 0 ? (
        <p className={styles['soft']}>{t('push.none')}</p>
      ) : (
        <>
          <ul className={styles['chosen']}>
            {choices.map((choice) => (
              <li key={choice.bankId}>
                <span>
                  {names.organisation(choice.bankId)}
                  <span className={styles['soft']}> {names.product(choice.productId)}</span>
                </span>
                <button
                  type="button"
                  aria-label={t('push.remove', { bank: names.organisation(choice.bankId) })}
                  onClick={() => onRemove(choice)}
                >
                  ×
                </button>
              </li>
            ))}
          </ul>
          <OrderForm
            order="regulator.recommend"
            params={{ caseId: view.id }}
            seen={view}
            toBody={(values) => ({ ...values, choices: [...choices] }) as BodyOf<'regulator.recommend'>}
            submitLabel={t('push.submit', { count })}
            sure={
              <FinalWords>
                {choices
                  .map(({ bankId, productId }) => `${names.organisation(bankId)} ${names.product(productId)}`)
                  .join('；')}
              </FinalWords>
            }
            readByEnterprise={['note']}
            onDone={() => {
              notify(t('push.done', { count }));
              onDone();
              void navigate(`/cases/${encodeURIComponent(view.id)}`);
            }}
          >
            <Form.Item name="note" label={t('push.note')}>
              <Input.TextArea autoSize={{ minRows: 2 }} maxLength={4000} />
            </Form.Item>
          </OrderForm>
        </>
      )}
    </section>
  );
};
