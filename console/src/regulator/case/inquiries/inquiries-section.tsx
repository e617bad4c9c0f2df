import Button from 'antd/es/button';
import Form from 'antd/es/form';
import Input from 'antd/es/input';
import { useState } from 'react';
import { Link } from 'react-router';
import type { CaseView } from '../../../api/routes.ts';
import { serverNow } from '../../../api/server-clock.ts';
import { CivilDate } from '../../../parts/civil-date.tsx';
import { civilDateAt } from '../../../parts/civil-date-text.ts';
import styles from '../../../parts/inquiry.module.css';
import { AnswerShown, AskedList } from '../../../parts/inquiry-reply.tsx';
import { useInquiryText } from '../../../parts/inquiry-texts.ts';
import { OrderForm } from '../../../parts/order-form.tsx';
import { casePath } from '../action-path.ts';
import caseStyles from '../case.module.css';
import { useCaseNames } from '../case-names.ts';

type Inquiry = NonNullable<CaseView['inquiries']>[number];

/** 部门查询: who was asked for what, and what was answered, beside what the enterprise says itself. */
export const InquiriesSection = ({ view }: { readonly view: CaseView }) => {
  const t = useInquiryText();
  const { inquiries = [], allowed } = view;
  const mayAsk = allowed?.includes('askDepartment') ?? false;
  if (inquiries.length === 0 && !mayAsk) return null;
  return (
    <section className={caseStyles['card']} aria-labelledby="inquiries">
      <h2 id="inquiries">{t('nav')}</h2>
      {inquiries.toReversed().map((one) => (
        <One key={one.id} view={view} one={one} />
      ))}
      {mayAsk && (
        <p className="screen-only">
          <Link to={`${casePath(view.id)}/act/askDepartment`}>{t('ask.act')}</Link>
        </p>
      )}
    </section>
  );
};

const One = ({ view, one }: { readonly view: CaseView; readonly one: Inquiry }) => {
  const t = useInquiryText();
  const names = useCaseNames(view);
  const [ending, setEnding] = useState(false);
  const { state, dueOn, asked, why, answers, openedBy } = one;
  const [last, ...before] = answers.toReversed();
  const own = (view.applicant.facts ?? {}) as Readonly<Record<string, unknown>>;
  const mayEnd = state === 'open' && (view.allowed?.includes('endInquiry') ?? false);
  return (
    <article className={styles['card']} aria-label={names.organisation(one.departmentId)}>
      <header className={styles['head']}>
        <h3>{names.organisation(one.departmentId)}</h3>
        <span className={styles['soft']}>
          {t(`state.${state}`)} · {t('due')} <CivilDate date={dueOn} />
          {state === 'open' && dueOn < civilDateAt(serverNow()) && (
            <strong className={styles['warn']}> · {t('late')}</strong>
          )}
        </span>
      </header>
      <p>
        {t('why')}：{why}
      </p>
      <AskedList asked={asked} />
      {state === 'open' && (
        <p className={styles['soft']}>
          {openedBy.length > 0 ? t('openedBy', { count: openedBy.length }) : t('unopened')}
        </p>
      )}
      {last && (
        <>
          <strong>{t('answers.last')}</strong>
          <AnswerShown answer={last} own={own} />
        </>
      )}
      {before.length > 0 && (
        <details>
          <summary>{t('answers.before')}</summary>
          {before.map((answer) => (
            <AnswerShown key={answer.at} answer={answer} />
          ))}
        </details>
      )}
      {mayEnd && !ending && (
        <div className="screen-only">
          <Button onClick={() => setEnding(true)}>{t('end.act')}</Button>
        </div>
      )}
      {mayEnd && ending && (
        <OrderForm
          order="regulator.endInquiry"
          params={{ caseId: view.id, inquiryId: one.id }}
          seen={view}
          submitLabel={t('end.submit')}
          onDone={() => setEnding(false)}
          onCancel={() => setEnding(false)}
        >
          <Form.Item name="reason" label={t('end.reason')}>
            <Input.TextArea autoSize={{ minRows: 2 }} maxLength={4000} />
          </Form.Item>
        </OrderForm>
      )}
    </article>
  );
};
