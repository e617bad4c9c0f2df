import Button from 'antd/es/button';
import Form from 'antd/es/form';
import Input from 'antd/es/input';
import Radio from 'antd/es/radio';
import { useState } from 'react';
import type { BodyOf, CaseView } from '../api/routes.ts';
import { DateInput } from '../parts/date-input.tsx';
import { OrderForm } from '../parts/order-form.tsx';
import { useDay } from '../parts/use-day.ts';
import { notify } from '../shell/notices.tsx';
import { ownLine } from './own-line.ts';
import { useText } from './texts.ts';

type Kind = BodyOf<'bank.askExtension'>['kind'];

/** The bank's own dates that run: to call, to answer. */
const ownDates = (view: CaseView) => {
  const line = ownLine(view)?.line;
  if (!line || line.silentSince !== undefined) return [];
  const { contact, contactedAt, materialsCompleteAt, requests, clock } = line;
  const called = contactedAt !== undefined || materialsCompleteAt !== undefined || requests.length > 0;
  return [
    ...(clock?.dueOn === undefined
      ? []
      : [{ kind: 'bankAnswer' as Kind, dueOn: clock.dueOn, asked: clock.asked }]),
    ...(contact && !called ? [{ kind: 'contact' as Kind, dueOn: contact.dueOn, asked: contact.asked }] : []),
  ];
};

/** 申请延期 of the bank's own date; the lead of the work group answers, and the date stands until then. */
export const Extension = ({ view }: { readonly view: CaseView }) => {
  const t = useText();
  const day = useDay();
  const [isOpen, setOpen] = useState(false);
  const dates = ownDates(view);
  const [first] = dates;
  const may = view.allowed?.includes('askExtension') ?? false;
  if (!first || !may || !['toAnswer', 'waitingForPapers'].includes(view.asked ?? '')) return null;
  const asked = dates.find((date) => date.asked)?.asked;
  return (
    <>
      {asked && (
        <p role="status">
          {t('extension.waits', {
            date: day(asked.until),
            who: t(asked.approver === undefined ? 'extension.lead' : 'extension.city'),
            reason: asked.reason,
          })}
        </p>
      )}
      {isOpen ? (
        <OrderForm
          order="bank.askExtension"
          params={{ caseId: view.id }}
          seen={view}
          initialValues={{ kind: first.kind }}
          toBody={(values) => values as BodyOf<'bank.askExtension'>}
          submitLabel={t('extension.submit')}
          readByEnterprise={['reason']}
          onDone={() => {
            notify(t('extension.sent'));
            setOpen(false);
          }}
          onCancel={() => setOpen(false)}
        >
          <Form.Item name="kind" label={t('extension.which')}>
            <Radio.Group
              options={dates.map(({ kind, dueOn }) => ({
                value: kind,
                label: t('extension.date', {
                  what: t(kind === 'contact' ? 'extension.contact' : 'extension.bankAnswer'),
                  date: day(dueOn),
                }),
              }))}
            />
          </Form.Item>
          <Form.Item name="until" label={t('extension.until')}>
            <DateInput />
          </Form.Item>
          <Form.Item name="reason" label={t('extension.reason')}>
            <Input.TextArea autoSize={{ minRows: 2 }} maxLength={4000} />
          </Form.Item>
        </OrderForm>
      ) : (
        <p>
          <Button onClick={() => setOpen(true)}>{t('extension.open')}</Button>
        </p>
      )}
    </>
  );
};
