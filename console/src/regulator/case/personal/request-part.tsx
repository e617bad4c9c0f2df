import Form from 'antd/es/form';
import Input from 'antd/es/input';
import type { CaseView } from '../../../api/routes.ts';
import { useDay } from '../../../parts/use-day.ts';
import { OrderDialog } from './order-dialog.tsx';
import { Part } from './part.tsx';
import { usePersonalText } from './texts.ts';

/** 删除申请 of the enterprise: since when, by when it is answered, and the answer. */
export const RequestPart = ({ view }: { readonly view: CaseView }) => {
  const t = usePersonalText();
  const day = useDay();
  const { request, refusal } = view.personalData ?? {};
  const action = request && (
    <OrderDialog
      order="regulator.refuseErasure"
      view={view}
      label={t('request.refuse')}
      lead={t('request.refuseLead')}
      submitLabel={t('request.refuseSubmit')}
      done={t('request.refuseDone')}
    >
      <Form.Item name="reason" label={t('request.refuseReason')}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={4000} />
      </Form.Item>
    </OrderDialog>
  );
  return (
    <Part title={t('request.title')} action={action}>
      {request ? (
        <>
          <p>
            {t('request.asked', { date: day(request.at) })}
            {request.dueAt !== undefined && ` · ${t('request.due', { date: day(request.dueAt) })}`}
            {request.overdueSince !== undefined && ` · ${t('request.overdue')}`}
          </p>
          {request.note && <blockquote>{request.note}</blockquote>}
          <p>{t('request.ways')}</p>
        </>
      ) : (
        <p>{t('request.none')}</p>
      )}
      {refusal && <p>{t('request.refused', { date: day(refusal.at), reason: refusal.reason })}</p>}
    </Part>
  );
};
