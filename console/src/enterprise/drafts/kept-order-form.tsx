import type { OrderId } from '../../api/routes.ts';
import { drafts } from '../../parts/draft-store.ts';
import { OrderForm, type OrderFormProps } from '../../parts/order-form.tsx';

/** A form for one command whose entries stay on this device until they are sent. */
export function KeptOrderForm<Id extends OrderId>({
  draft,
  ...props
}: OrderFormProps<Id> & { readonly draft: string }) {
  const kept = drafts.read(draft)?.value as Readonly<Record<string, unknown>> | undefined;
  return (
    <OrderForm
      {...props}
      kept
      initialValues={{ ...props.initialValues, ...kept }}
      onValues={(values, form) => {
        drafts.keep(draft, values);
        props.onValues?.(values, form);
      }}
      onDone={(answer) => {
        drafts.forget(draft);
        props.onDone(answer);
      }}
    />
  );
}
