import Button from 'antd/es/button';
import Form from 'antd/es/form';
import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useNavigate } from 'react-router';
import { checkBody } from '../../api/check-body.ts';
import { type FieldError, problemOf } from '../../api/failure.ts';
import { confirmedBody, unusualIn } from '../../api/needs-confirmation.ts';
import { useOrder } from '../../api/use-order.ts';
import { useSession } from '../../auth/session.ts';
import { useLanguage } from '../../i18n/language.ts';
import { clearErrors, showFieldErrors } from '../../parts/form-problems.ts';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { notify } from '../../shell/notices.tsx';
import cards from '../case/case.module.css';
import { type Draft, dropDraft, keepDraft } from './draft.ts';
import styles from './opening.module.css';
import { StepFields } from './step-fields.tsx';
import { StepList } from './step-list.tsx';
import { emptyValues, errorsOfStep, firstFaultyStep, type OpeningStep, openingBody, steps } from './steps.ts';
import { useOpeningText } from './texts.ts';

/**
 * 1 each step is checked with the contract's own schema before the next one; 2 what is typed is kept at once; 3 the last
 * step sends it under one key, and errors lead back to their step.
 */
export const OpeningWizard = ({
  draft,
  visitId,
  onDiscard,
}: {
  readonly draft: Draft | undefined;
  /** The visit whose need it is for; the case is told to it once it is open. */
  readonly visitId?: string | undefined;
  readonly onDiscard: () => void;
}) => {
  const t = useOpeningText();
  const language = useLanguage();
  const who = { ...useSession(), visitId };
  const navigate = useNavigate();
  const [form] = Form.useForm();
  const [step, setStep] = useState<OpeningStep>(draft?.step ?? 'identity');
  const [taken, setTaken] = useState(false);
  const [kept, setKept] = useState(draft !== undefined);
  const order = useOrder('regulator.openCase');
  const taking = useOrder('regulator.takeVisit');
  const heading = useRef<HTMLHeadingElement>(null);
  const entered = useRef(false);
  const place = steps.indexOf(step);

  const valuesNow = () => form.getFieldsValue(true) as Record<string, unknown>;
  const keep = (at: OpeningStep) => setKept(keepDraft(who, { step: at, values: valuesNow() }));
  const go = (next: OpeningStep) => {
    keep(next);
    flushSync(() => setStep(next));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new step is announced by its heading
  useEffect(() => {
    if (entered.current) heading.current?.focus();
    entered.current = true;
  }, [step]);

  const show = (errors: readonly FieldError[], at: OpeningStep) =>
    showFieldErrors(form, errorsOfStep(errors, at), language);
  const forward = async () => {
    clearErrors(form, () => true);
    const errors = await checkBody('regulator.openCase', openingBody(valuesNow()));
    if (errorsOfStep(errors, step).length > 0) return show(errors, step);
    const next = steps[place + 1];
    return next && go(next);
  };
  const leadTo = (errors: readonly FieldError[]) => {
    const faulty = firstFaultyStep(errors);
    if (!faulty) return;
    if (faulty !== step) go(faulty);
    show(errors, faulty);
  };
  const open = async (checked: readonly FieldError[] = []) => {
    const body = confirmedBody(openingBody(valuesNow()), checked);
    const errors = await checkBody('regulator.openCase', body);
    if (errors.length > 0) return leadTo(errors);
    try {
      const answer = await order.send({ body } as never);
      dropDraft(who);
      if (visitId !== undefined && answer.case) await take(visitId, answer.case.id);
      notify(t('done'));
      return navigate(answer.case ? `/cases/${encodeURIComponent(answer.case.id)}` : '/cases');
    } catch (failure) {
      return unusualIn(failure).length > 0 ? undefined : leadTo(problemOf(failure)?.errors ?? []);
    }
  };
  /** The case is open whatever comes of this; from the visit's page it can be joined as well. */
  const take = (visit: string, caseId: string) =>
    taking.send({ params: { visitId: visit }, body: { caseId } }).catch(() => notify(t('visitNotTaken')));
  const last = step === 'summary';
  const nextStep = steps[place + 1];
  return (
    <div className={styles['wizard']}>
      <StepList step={step} onStep={go} />
      <Form
        noValidate
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={draft?.values ?? emptyValues}
        className={cards['card'] ?? ''}
        onValuesChange={(changed: Record<string, unknown>) => {
          clearErrors(form, ([first]) => first !== undefined && first in changed);
          keep(step);
        }}
        onFinish={() => void (last ? open() : forward())}
      >
        <div>
          <p className={cards['small']}>{t('stepOf', { step: place + 1, count: steps.length })}</p>
          <h2 ref={heading} tabIndex={-1}>
            {t(`step.${step}`)}
          </h2>
        </div>
        <StepFields step={step} onTaken={setTaken} onStep={go} />
        {last && (
          <ProblemAlert failure={order.failure} onConfirm={() => void open(unusualIn(order.failure))} />
        )}
        <div className={styles['actions']}>
          {place > 0 && <Button onClick={() => go(steps[place - 1] ?? 'identity')}>{t('back')}</Button>}
          <Button
            type="primary"
            htmlType="submit"
            loading={order.pending}
            disabled={taken && (step === 'identity' || last)}
          >
            {last || !nextStep ? t('open') : t('next', { name: t(`step.${nextStep}`) })}
          </Button>
          <span className={styles['kept']} role="status">
            {kept && t('kept')}
          </span>
          {kept && (
            <Button type="text" onClick={onDiscard}>
              {t('discard')}
            </Button>
          )}
        </div>
      </Form>
    </div>
  );
};
