import Button from 'antd/es/button';
import { type ReactNode, useState } from 'react';
import type { CaseView } from '../../../api/routes.ts';
import { Dialog } from '../../../parts/dialog.tsx';
import { OrderForm } from '../../../parts/order-form.tsx';
import { notify } from '../../../shell/notices.tsx';
import styles from '../case.module.css';

type PersonalOrder = 'regulator.withdrawConsent' | 'regulator.holdPersonalData' | 'regulator.refuseErasure';

/** A button that opens a small form for one command. */
export const OrderDialog = ({
  order,
  view,
  label,
  lead,
  submitLabel,
  done,
  danger = false,
  children,
}: {
  readonly order: PersonalOrder;
  readonly view: CaseView;
  readonly label: string;
  /** What will happen. */
  readonly lead: string;
  readonly submitLabel: string;
  readonly done: string;
  readonly danger?: boolean;
  readonly children: ReactNode;
}) => {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{label}</Button>
      <Dialog open={open} title={label} onClose={close}>
        <p className={styles['soft']}>{lead}</p>
        <OrderForm
          order={order}
          params={{ caseId: view.id }}
          seen={view}
          submitLabel={submitLabel}
          danger={danger}
          onCancel={close}
          onDone={() => {
            close();
            notify(done);
          }}
        >
          {children}
        </OrderForm>
      </Dialog>
    </>
  );
};
