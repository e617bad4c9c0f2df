import Button from 'antd/es/button';
import Form from 'antd/es/form';
import Input from 'antd/es/input';
import Radio from 'antd/es/radio';
import { useState } from 'react';
import type { BodyOf, CaseView } from '../api/routes.ts';
import { serverNow } from '../api/server-clock.ts';
import { civilDateAt } from '../parts/civil-date-text.ts';
import { OrderForm } from '../parts/order-form.tsx';
import { draftOfOrder, useFormDraft } from '../parts/use-form-draft.ts';
import { notify } from '../shell/notices.tsx';
import { AnswerSure } from './answer-sure.tsx';
import styles from './case.module.css';
import { declineBody } from './decline-body.ts';
import { DeclineFields } from './decline-fields.tsx';
import { GrantFields } from './grant-fields.tsx';
import { groundsBody, groundsTyped } from './grounds.ts';
import { type BankLine, ownLine } from './own-line.ts';
import { useText } from './texts.ts';

type Answer = NonNullable<BankLine['answer']>;
type Kind = Answer['kind'];

/** An answer can be put right on the day it was given; whether somebody has acted on it meanwhile, the server knows. */
const isOfToday = ({ at }: Answer): boolean => civilDateAt(Date.parse(at)) === civilDateAt(serverNow());

/** 更正答复: the answer once more, whole, with the reason; it stands in the record beside the one before. */
export const AnswerCorrection = ({ view, answer }: { readonly view: CaseView; readonly answer: Answer }) => {
  const t = useText();
  const draft = useFormDraft(draftOfOrder('bank.correctAnswer', { caseId: view.id }), false);
  // Who began to correct finds it open again, with the kind of answer it was about.
  const [open, setOpen] = useState(draft.kept !== undefined);
  const [kind, setKind] = useState<Kind>((draft.kept?.values['kind'] as Kind | undefined) ?? answer.kind);
  const askedFor = ownLine(view)?.line.productId ?? '';
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
        onChange={({ target }) => {
          const typed = draft.read();
          if (typed) draft.keep({ ...typed.values, kind: target.value }, typed.seen);
          setKind(target.value as Kind);
        }}
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
        initialValues={{ ...beginning(kind, answer, view, askedFor), kind }}
        toBody={(values) => bodyOf(kind, values, askedFor)}
        submitLabel={t('correct.submit')}
        sure={(values) => <AnswerSure kind={kind} values={values} correcting />}
        readByEnterprise={['conditions', 'lateReason', 'basis.reason', 'explanation', 'suggestion', 'why']}
        onCancel={() => setOpen(false)}
        onDone={() => {
          setOpen(false);
          notify(t('correct.done'));
        }}
      >
        {kind === 'granted' ? (
          <GrantFields caseId={view.id} need={view.need} late={answer.late} />
        ) : (
          <DeclineFields />
        )}
        <Form.Item name="why" label={t('correct.why')} extra={t('correct.why.extra')}>
          <Input.TextArea autoSize={{ minRows: 1 }} maxLength={4000} />
        </Form.Item>
      </OrderForm>
    </section>
  );
};

/** The answer as it stands is where its correction begins; another answer begins empty. */
const beginning = (
  kind: Kind,
  answer: Answer,
  { need }: CaseView,
  askedFor: string,
): Readonly<Record<string, unknown>> => {
  if (answer.kind !== kind)
    return kind === 'granted'
      ? { amountFen: need.amountFen, tenorMonths: need.tenorMonths, firstLoan: false }
      : {};
  if (answer.kind === 'declined') {
    const { reasonCodes, primaryReason, explanation, suggestion, repairable } = answer;
    return { reasonCodes, primaryReason, explanation, suggestion, repairable: repairable ? 'yes' : 'no' };
  }
  const { amountFen, rateBp, tenorMonths, method, repayment, dayCount, firstLoan, conditions, lateReason } =
    answer;
  return {
    ...{ amountFen, rateBp, tenorMonths, method, repayment, dayCount, firstLoan, conditions, lateReason },
    ...groundsTyped(answer, askedFor),
  };
};

/** What was typed for the other kind of answer is kept in the form, and not sent. */
const bodyOf = (
  kind: Kind,
  values: Readonly<Record<string, unknown>>,
  askedFor: string,
): BodyOf<'bank.correctAnswer'> => {
  const { amountFen, rateBp, tenorMonths, method, firstLoan, conditions, lateReason, why } = values;
  const { repayment, dayCount } = values;
  const { reasonCodes, primaryReason, explanation, suggestion, repairable } = values;
  const body =
    kind === 'granted'
      ? {
          ...{
            amountFen,
            rateBp,
            tenorMonths,
            method,
            repayment,
            dayCount,
            firstLoan,
            conditions,
            lateReason,
          },
          ...groundsBody(values, askedFor),
        }
      : declineBody({ reasonCodes, primaryReason, explanation, suggestion, repairable });
  return { kind, ...body, why } as BodyOf<'bank.correctAnswer'>;
};
