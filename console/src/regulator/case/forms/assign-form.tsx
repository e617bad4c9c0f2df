import Form from 'antd/es/form';
import Input from 'antd/es/input';
import Select from 'antd/es/select';
import { useSession } from '../../../auth/session.ts';
import { OrderForm } from '../../../parts/order-form.tsx';
import { useColleagues } from '../../team/use-colleagues.ts';
import styles from '../case.module.css';
import { useCaseText } from '../texts.ts';
import type { ActFormProps } from './form-props.ts';

const nobody = 'none';

/** 指派经办人: who has the case from now on; inside the work group only. Proposed is whoever has the fewest. */
export const AssignForm = ({ view, onDone, onCancel }: ActFormProps) => {
  const t = useCaseText();
  const { personId } = useSession();
  const { people, nameOf, turns, isKnown } = useColleagues();
  const [next] = turns;
  const mayAnybody = view.allowed?.includes('assignAnybody') ?? false;
  const { assignee } = view;
  const isCovered =
    assignee !== undefined && people.find(({ id }) => id === assignee)?.away?.coverId === personId;
  // A clerk takes what nobody has; to whom they hand on their own, or a covered colleague's, is theirs to say.
  const able = people.filter(
    ({ id, assignable }) =>
      assignable && (mayAnybody || isCovered || assignee === personId || id === personId),
  );
  if (!isKnown) return null;
  if (able.length === 0) return <p className={styles['soft']}>{t('assign.leads')}</p>;
  return (
    <>
      <p className={styles['soft']}>{t('assign.lead')}</p>
      {next !== undefined && <p className={styles['soft']}>{t('assign.next', { name: nameOf(next) })}</p>}
      <OrderForm
        order="regulator.assign"
        params={{ caseId: view.id }}
        seen={view}
        initialValues={{ to: mayAnybody ? next : personId }}
        toBody={({ to, reason }) => ({
          ...(typeof to === 'string' && to !== nobody && { to }),
          ...(typeof reason === 'string' && reason.trim() !== '' && { reason: reason.trim() }),
        })}
        submitLabel={t('assign.submit')}
        onDone={onDone}
        onCancel={onCancel}
      >
        <Form.Item name="to" label={t('assign.to')}>
          <Select
            options={[
              ...able.map(({ id, load: { open, overdue }, away }) => ({
                value: id,
                label: t(away ? 'assign.loadAway' : 'assign.load', { name: nameOf(id), open, overdue }),
              })),
              ...(assignee === undefined ? [] : [{ value: nobody, label: t('assign.nobody') }]),
            ]}
          />
        </Form.Item>
        <Form.Item name="reason" label={t('assign.reason')}>
          <Input maxLength={500} />
        </Form.Item>
      </OrderForm>
    </>
  );
};
