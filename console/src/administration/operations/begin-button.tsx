import Button from 'antd/es/button';
import type { OrderId } from '../../api/routes.ts';
import { useOrder } from '../../api/use-order.ts';
import { ProblemAlert } from '../../parts/problem-alert.tsx';

type BeginId = Extract<
  OrderId,
  'administration.makeBackup' | 'administration.checkAudit' | 'administration.examine'
>;

/** Begins work that goes on by itself; while it does, there is nothing to begin. */
export const BeginButton = ({
  id,
  label,
  running,
}: {
  readonly id: BeginId;
  readonly label: string;
  readonly running: boolean;
}) => {
  const { send, pending, failure } = useOrder(id);
  return (
    <>
      <div>
        <Button loading={pending} disabled={running} onClick={() => void send({ body: {} }).catch(() => {})}>
          {label}
        </Button>
      </div>
      {failure && <ProblemAlert failure={failure} />}
    </>
  );
};
