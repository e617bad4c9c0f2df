import Form from 'antd/es/form';
import Input from 'antd/es/input';
import { useNames } from '../../../api/use-reference.ts';
import { OrderForm } from '../../../parts/order-form.tsx';
import { EmptyState } from '../../../parts/states.tsx';
import { openRequests } from '../standing.ts';
import { useCaseText } from '../texts.ts';
import type { ActFormProps } from './form-props.ts';

/** 补充材料: the bank's clock stands still until then. */
export const SupplyForm = ({ view, subject, onDone, onCancel }: ActFormProps) => {
  const t = useCaseText();
  const names = useNames();
  const request = openRequests(view).find(({ id }) => id === subject);
  if (!request) return <EmptyState title={t('supply.none')} />;
  return (
    <>
      <p>{t('supply.lead', { bank: names.organisation(request.bankId), items: request.items })}</p>
      <OrderForm
        order="regulator.supplyInformation"
        params={{ caseId: view.id, requestId: request.id }}
        seen={view}
        submitLabel={t('supply.submit')}
        onDone={onDone}
        onCancel={onCancel}
      >
        <Form.Item name="supplied" label={t('supply.supplied')}>
          <Input.TextArea autoSize={{ minRows: 3 }} maxLength={4000} />
        </Form.Item>
      </OrderForm>
    </>
  );
};
