import Button from 'antd/es/button';
import Form from 'antd/es/form';
import Input from 'antd/es/input';
import Radio from 'antd/es/radio';
import { useState } from 'react';
import type { BodyOf, CaseView } from '../api/routes.ts';
import { serverNow } from '../api/server-clock.ts';
import { civilDateAt } from '../parts/civil-date-text.ts';
import { OrderForm } from '../parts/order-form.tsx';
import { notify } from '../shell/notices.tsx';
import { AnswerSure } from './answer-sure.tsx';
import styles from './case.module.css';
import { declineBody } from './decline-body.ts';
import { DeclineFields } from './decline-fields.tsx';
import { GrantFields } from './grant-fields.tsx';
import type { BankLine } from './own-line.ts';
import { useText } from './texts.ts';

type Answer = NonNullable<BankLine['answer']>;
type Kind = Answer['kind'];

/** An answer can be put right on the day it was given; whether somebody has acted on it meanwhile, the server knows. */
const isOfToday = ({ at }: Answer): boolean => civilDateAt(Date.parse(at)) === civilDateAt(serverNow());

/** 更正答复: the answer once more, whole, with the reason; it stands in the record beside the one before. */
export const AnswerCorrection = ({ view, answer }: { readonly view: CaseView; readonly answer: Answer }) => {
  const t = useText();
  const [open, setOpen] = useState(false);
  const [kind, setKind] = useState<Kind>(answer.kind);
  if (!isOfToday(answer) || view.asked === 'accepted' || view.asked === 'lapsed') return null;
  if (!open)
    return (
      <div>
        <p className={styles['soft']}>{t('correct.possible')}</p>
        <Button onClick={() => setOpen(true)}>{t('correct.open')}</Button>
      </div>
    );
  return (
    <section aria-labelledby="correct">
      <h3 id="correct">{t('correct.title')}</h3>
      <Radio.Group
        aria-label={t('correct.kind')}
        value={kind}
        onChange={({ target }) => setKind(target.value as Kind)}
        options={[
          { value: 'granted', label: t('answer.grant') },
          { value: 'declined', label: t('answer.decline') },
        ]}
      />
      <OrderForm
        key={kind}
        order="bank.correctAnswer"
        params={{ caseId: view.id }}
        seen={view}
        initialValues={beginning(kind, answer, view)}
        toBody={(values) => bodyOf(kind, values)}
        submitLabel={t('correct.submit')}
        sure={(values) => <AnswerSure kind={kind} values={values} correcting />}
        readByEnterprise={['conditions', 'explanation', 'suggestion', 'why']}
        onCancel={() => setOpen(false)}
        onDone={() => {
          setOpen(false);
          notify(t('correct.done'));
        }}
      >
        {kind === 'granted' ? <GrantFields need={view.need} /> : <DeclineFields />}
        <Form.Item name="why" label={t('correct.why')} extra={t('correct.why.extra')}>
          <Input.TextArea autoSize={{ minRows: 1 }} maxLength={4000} />
        </Form.Item>
      </OrderForm>
    </section>
  );
};

/** The answer as it stands is where its correction begins; another answer begins empty. */
const beginning = (kind: Kind, answer: Answer, { need }: CaseView): Readonly<Record<string, unknown>> => {
  if (answer.kind !== kind)
    return kind === 'granted'
      ? { amountFen: need.amountFen, tenorMonths: need.tenorMonths, firstLoan: false }
      : {};
  if (answer.kind === 'declined') {
    const { reasonCodes, primaryReason, explanation, suggestion, repairable } = answer;
    return { reasonCodes, primaryReason, explanation, suggestion, repairable: repairable ? 'yes' : 'no' };
  }
  const { amountFen, rateBp, tenorMonths, method, firstLoan, conditions } = answer;
  return { amountFen, rateBp, tenorMonths, method, firstLoan, conditions };
};

const bodyOf = (kind: Kind, values: Readonly<Record<string, unknown>>): BodyOf<'bank.correctAnswer'> =>
  (kind === 'granted'
    ? { kind, ...values }
    : { kind, ...declineBody(values) }) as BodyOf<'bank.correctAnswer'>;
