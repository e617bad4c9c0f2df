import Form from 'antd/es/form';
import Input from 'antd/es/input';
import Radio from 'antd/es/radio';
import type { CaseView } from '../api/routes.ts';
import { notify } from '../shell/notices.tsx';
import { DateInput } from './date-input.tsx';
import { FinalWords } from './final-words.tsx';
import { OrderForm } from './order-form.tsx';
import { useTaskText } from './task-texts.ts';

type Measure = CaseView['prescriptions'][number];
type Owner = 'bank' | 'participant' | 'enterprise' | 'regulator';
type Props<Who> = {
  readonly audience: Who;
  readonly view: CaseView;
  readonly measure: Measure;
  readonly onClose: () => void;
};

const placeOf = (view: CaseView, { id }: Measure) => ({ caseId: view.id, prescriptionId: id });

/** 申请延期: until when, and why. */
export const MoreTimeForm = ({ audience, view, measure, onClose }: Props<Owner>) => {
  const t = useTaskText();
  return (
    <OrderForm
      order={`${audience}.askMoreTime`}
      params={placeOf(view, measure)}
      seen={view}
      submitLabel={t('moreTime.submit')}
      readByEnterprise={['reason']}
      onDone={() => {
        notify(t('moreTime.thanks'));
        onClose();
      }}
      onCancel={onClose}
    >
      <Form.Item name="until" label={t('moreTime.until')} extra={t('moreTime.extra')}>
        <DateInput min={measure.dueOn} />
      </Form.Item>
      <Form.Item name="reason" label={t('moreTime.reason')}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={4000} />
      </Form.Item>
    </OrderForm>
  );
};

/** 退回处方: why it cannot be done here. */
export const DeclineForm = ({ audience, view, measure, onClose }: Props<Owner>) => {
  const t = useTaskText();
  return (
    <OrderForm
      order={`${audience}.declinePrescription`}
      params={placeOf(view, measure)}
      seen={view}
      submitLabel={t('declineTask.submit')}
      danger
      sure={<FinalWords>{measure.measure}</FinalWords>}
      readByEnterprise={['reason']}
      onDone={() => {
        notify(t('declineTask.thanks'));
        onClose();
      }}
      onCancel={onClose}
    >
      <Form.Item name="reason" label={t('declineTask.reason')} extra={t('declineTask.extra')}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={4000} />
      </Form.Item>
    </OrderForm>
  );
};

/** 成效反馈: whether what was done helped. */
export const JudgeForm = ({ audience, view, measure, onClose }: Props<'enterprise' | 'regulator'>) => {
  const t = useTaskText();
  const before = measure.judged?.[audience === 'enterprise' ? 'enterprise' : 'workGroup'];
  return (
    <OrderForm
      order={`${audience}.judgePrescription`}
      params={placeOf(view, measure)}
      seen={view}
      {...(before && { initialValues: { helped: before.helped, note: before.note } })}
      submitLabel={t('judge.submit')}
      onDone={() => {
        notify(t('judge.thanks'));
        onClose();
      }}
      onCancel={onClose}
    >
      <Form.Item name="helped" label={t('judge.helped')}>
        <Radio.Group
          options={(['yes', 'partly', 'no'] as const).map((value) => ({ value, label: t(`judge.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="note" label={t('judge.note')}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={4000} />
      </Form.Item>
    </OrderForm>
  );
};
