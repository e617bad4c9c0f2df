import Form from 'antd/es/form';
import Input from 'antd/es/input';
import Radio from 'antd/es/radio';
import Select from 'antd/es/select';
import { useState } from 'react';
import { DateInput } from '../parts/date-input.tsx';
import styles from '../parts/inquiry.module.css';
import { useFactNames } from '../parts/inquiry-reply.tsx';
import { useInquiryText } from '../parts/inquiry-texts.ts';
import { NumberInput } from '../parts/number-input.tsx';
import { OrderForm } from '../parts/order-form.tsx';
import { notify } from '../shell/notices.tsx';
import { type Asked, type OwnInquiry, type ReplyFields, replyBody, replyFieldsOf } from './inquiry-body.ts';

const origins = ['tax', 'socialSecurity', 'cnipa', 'statistics'] as const;

/** 答复: what is asked, item by item; that there is none; or why it is not given. */
export const InquiryAnswerForm = ({
  one,
  asked,
  onDone,
}: {
  readonly one: OwnInquiry;
  readonly asked: Asked;
  readonly onDone: () => void;
}) => {
  const t = useInquiryText();
  const factOf = useFactNames();
  const last = one.answers?.at(-1)?.reply;
  const initial = replyFieldsOf(asked, last);
  const [result, setResult] = useState(initial.reply.result);
  return (
    <OrderForm
      order="participant.answerInquiry"
      params={{ caseId: one.caseId, inquiryId: one.id }}
      initialValues={initial}
      toBody={(values) => replyBody(values as ReplyFields, asked)}
      submitLabel={t(last ? 'form.correct' : 'form.submit')}
      onValues={(values) => setResult((values as ReplyFields).reply.result)}
      onDone={() => {
        notify(t('form.thanks'));
        onDone();
      }}
      {...(last && { onCancel: onDone })}
    >
      {last && <p className={styles['soft']}>{t('form.correctText')}</p>}
      <Form.Item name={['reply', 'result']} label={t('form.result')}>
        <Radio.Group
          options={(['given', 'none', 'refused'] as const).map((value) => ({
            value,
            label: t(`form.${value}`),
          }))}
        />
      </Form.Item>
      {result === 'given' && (
        <>
          <p className={styles['soft']}>{t('form.blank')}</p>
          {asked.figures.length > 0 && (
            <Form.Item name={['reply', 'origin']} label={t('form.origin')}>
              <Select options={origins.map((value) => ({ value, label: t(`origin.${value}`) }))} />
            </Form.Item>
          )}
          {asked.figures.map((field, at) => {
            const { name, unit } = factOf(field);
            return (
              <fieldset key={field} className={styles['set']} aria-label={name}>
                <legend>{name}</legend>
                <Form.Item name={['reply', 'figures', at, 'value']} label={name}>
                  <NumberInput unit={unit} />
                </Form.Item>
                <Form.Item name={['reply', 'figures', at, 'fiscalYear']} label={t('form.year')}>
                  <NumberInput unit="" />
                </Form.Item>
                <Form.Item name={['reply', 'figures', at, 'asAt']} label={t('form.asAt')}>
                  <DateInput />
                </Form.Item>
              </fieldset>
            );
          })}
          {asked.certificates.map((name, at) => (
            <fieldset key={name} className={styles['set']} aria-label={name}>
              <legend>{name}</legend>
              <Form.Item name={['reply', 'certificates', at, 'number']} label={t('form.number')}>
                <Input maxLength={200} />
              </Form.Item>
              <Form.Item name={['reply', 'certificates', at, 'issuer']} label={t('form.issuer')}>
                <Input maxLength={200} />
              </Form.Item>
              <Form.Item name={['reply', 'certificates', at, 'from']} label={t('form.start')}>
                <DateInput />
              </Form.Item>
              <Form.Item name={['reply', 'certificates', at, 'until']} label={t('form.until')}>
                <DateInput />
              </Form.Item>
            </fieldset>
          ))}
          {asked.points && (
            <fieldset className={styles['set']} aria-label={t('asked.points')}>
              <legend>{t('asked.points')}</legend>
              <Form.Item name={['reply', 'points', 'score']} label={t('form.score')}>
                <NumberInput unit="" />
              </Form.Item>
              <Form.Item name={['reply', 'points', 'model']} label={t('form.model')}>
                <Input maxLength={200} />
              </Form.Item>
              <Form.Item name={['reply', 'points', 'on']} label={t('form.on')}>
                <DateInput />
              </Form.Item>
              <Form.Item name={['reply', 'points', 'source']} label={t('form.source')}>
                <Input maxLength={200} />
              </Form.Item>
            </fieldset>
          )}
        </>
      )}
      {result === 'refused' ? (
        <Form.Item name={['reply', 'reason']} label={t('form.reason')}>
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={4000} />
        </Form.Item>
      ) : (
        <Form.Item name={['reply', 'note']} label={t('form.note')}>
          <Input.TextArea autoSize={{ minRows: 1 }} maxLength={4000} />
        </Form.Item>
      )}
    </OrderForm>
  );
};
