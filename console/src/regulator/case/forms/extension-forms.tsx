import Form from 'antd/es/form';
import Input from 'antd/es/input';
import Radio from 'antd/es/radio';
import Select from 'antd/es/select';
import type { BodyOf, CaseView } from '../../../api/routes.ts';
import { DateInput } from '../../../parts/date-input.tsx';
import { OrderForm } from '../../../parts/order-form.tsx';
import { EmptyState } from '../../../parts/states.tsx';
import { useDay } from '../../../parts/use-day.ts';
import styles from '../case.module.css';
import { useCaseNames } from '../case-names.ts';
import { askedDates, type OpenDate, openDates } from '../dates.ts';
import { useCaseText } from '../texts.ts';
import type { ActFormProps } from './form-props.ts';

/** Whose date it is, what it is for and when it falls. */
const useDateLabel = (view: CaseView) => {
  const t = useCaseText();
  const day = useDay();
  const names = useCaseNames(view);
  return ({ kind, bankId, dueOn }: OpenDate): string => {
    const date = t(`rung.date.${kind}`);
    const what = bankId === undefined ? date : t('rung.of', { whose: names.organisation(bankId), date });
    return t('extension.date', { what, date: day(dueOn) });
  };
};

const placeOf = (dates: readonly OpenDate[], key: unknown) => {
  const date = dates.find((one) => one.key === key);
  return date && { kind: date.kind, ...(date.bankId !== undefined && { bankId: date.bankId }) };
};

/**
 * 延期: the lead moves a date; a clerk does where the region says so, and asks the lead where it does not. Of dates that are the
 * city's to move, everybody asks.
 */
export const ExtensionForm = ({ view, onDone, onCancel }: ActFormProps) => {
  const t = useCaseText();
  const label = useDateLabel(view);
  const dates = openDates(view);
  if (dates.length === 0) return <EmptyState title={t('extension.none')} />;
  const isLead = view.allowed?.includes('answerExtension') ?? false;
  const ofCity = dates.filter(({ kind }) => view.cityExtensions?.includes(kind));
  const isAllOfCity = ofCity.length === dates.length;
  return (
    <>
      {!isAllOfCity && (
        <p className={styles['soft']}>{t(isLead ? 'extension.leadMoves' : 'extension.leadAgrees')}</p>
      )}
      {ofCity.length > 0 && (
        <p className={styles['soft']}>
          {t('extension.cityAgrees', {
            dates: [...new Set(ofCity.map(({ kind }) => t(`rung.date.${kind}`)))].join(t('and')),
          })}
        </p>
      )}
      <OrderForm
        order="regulator.askExtension"
        params={{ caseId: view.id }}
        seen={view}
        initialValues={{ date: dates[0]?.key }}
        toBody={({ date, until, reason }) =>
          ({ ...placeOf(dates, date), until, reason }) as BodyOf<'regulator.askExtension'>
        }
        submitLabel={t(isLead && ofCity.length === 0 ? 'extension.move' : 'extension.submit')}
        readByEnterprise={['reason']}
        onDone={onDone}
        onCancel={onCancel}
      >
        <Form.Item name="date" label={t('extension.which')}>
          <Select options={dates.map((date) => ({ value: date.key, label: label(date) }))} />
        </Form.Item>
        <Form.Item name="until" label={t('extension.until')}>
          <DateInput />
        </Form.Item>
        <Form.Item name="reason" label={t('extension.reason')}>
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={4000} />
        </Form.Item>
      </OrderForm>
    </>
  );
};

/** 答复延期: one request after the other, each for the day that was asked for. */
export const AnswerExtensionForm = ({ view, onDone, onCancel }: ActFormProps) => {
  const [date] = askedDates(view);
  const t = useCaseText();
  const day = useDay();
  const names = useCaseNames(view);
  const label = useDateLabel(view);
  if (!date?.asked) return <EmptyState title={t('extension.noneAsked')} />;
  const { until, reason, by } = date.asked;
  return (
    <>
      <dl className={styles['facts']}>
        <div>
          <dt>{t('extension.which')}</dt>
          <dd>{label(date)}</dd>
        </div>
        <div>
          <dt>{t('extension.until')}</dt>
          <dd>{day(until)}</dd>
        </div>
        <div>
          <dt>{t('extension.askedBy')}</dt>
          <dd>{names.organisation(by.orgId)}</dd>
        </div>
        <div>
          <dt>{t('extension.reason')}</dt>
          <dd>{reason}</dd>
        </div>
      </dl>
      <OrderForm
        order="regulator.answerExtension"
        params={{ caseId: view.id }}
        seen={view}
        toBody={({ granted, reason: why }) =>
          ({
            ...placeOf([date], date.key),
            until,
            granted,
            reason: why,
          }) as BodyOf<'regulator.answerExtension'>
        }
        submitLabel={t('extension.answer')}
        readByEnterprise={['reason']}
        onDone={onDone}
        onCancel={onCancel}
      >
        <Form.Item name="granted" label={t('extension.granted')}>
          <Radio.Group
            options={[
              { value: true, label: t('extension.yes') },
              { value: false, label: t('extension.no') },
            ]}
          />
        </Form.Item>
        <Form.Item name="reason" label={t('extension.why')}>
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={4000} />
        </Form.Item>
      </OrderForm>
    </>
  );
};
