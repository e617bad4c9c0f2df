import Form from 'antd/es/form';
import Input from 'antd/es/input';
import type { CaseView } from '../../../api/routes.ts';
import { serverNow } from '../../../api/server-clock.ts';
import { civilDateAt } from '../../../parts/civil-date-text.ts';
import { DateInput } from '../../../parts/date-input.tsx';
import { useDay } from '../../../parts/use-day.ts';
import { holdOn } from './in-the-way.ts';
import { OrderDialog } from './order-dialog.tsx';
import { Part } from './part.tsx';
import { usePersonalText } from './texts.ts';

/** 留存: until when the data is kept whatever else is due, and why. */
export const HoldPart = ({ view }: { readonly view: CaseView }) => {
  const t = usePersonalText();
  const day = useDay();
  const hold = holdOn(civilDateAt(serverNow()), view);
  return (
    <Part
      title={t('hold.title')}
      action={
        <OrderDialog
          order="regulator.holdPersonalData"
          view={view}
          label={t(hold ? 'hold.change' : 'hold.open')}
          lead={t('hold.lead')}
          submitLabel={t('hold.submit')}
          done={t('hold.done')}
        >
          <Form.Item name="until" label={t('hold.date')}>
            <DateInput />
          </Form.Item>
          <Form.Item name="reason" label={t('hold.reason')}>
            <Input.TextArea autoSize={{ minRows: 2 }} maxLength={4000} />
          </Form.Item>
        </OrderDialog>
      }
    >
      <p>{hold ? t('hold.until', { date: day(hold.until), reason: hold.reason }) : t('hold.none')}</p>
    </Part>
  );
};
