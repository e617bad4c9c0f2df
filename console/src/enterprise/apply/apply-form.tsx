import Button from 'antd/es/button';
import Form from 'antd/es/form';
import { useEffect, useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { checkBody } from '../../api/check-body.ts';
import { CallFailure, type FieldError } from '../../api/failure.ts';
import { confirmedBody, unusualIn } from '../../api/needs-confirmation.ts';
import { serverNow } from '../../api/server-clock.ts';
import { useOrder } from '../../api/use-order.ts';
import { useNames } from '../../api/use-reference.ts';
import { useSession } from '../../auth/session.ts';
import { useLanguage } from '../../i18n/language.ts';
import { civilDateAt } from '../../parts/civil-date-text.ts';
import { clearErrors, showFieldErrors } from '../../parts/form-problems.ts';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { notify } from '../../shell/notices.tsx';
import styles from '../enterprise.module.css';
import { useText } from '../texts.ts';
import { bodyFrom, type Values, withConsent } from './application.ts';
import { type ApplyDraft, applyDraft } from './apply-draft.ts';
import { DraftNote } from './draft-note.tsx';
import { StepFields } from './step-fields.tsx';
import { StepHead } from './step-head.tsx';
import { type ApplyStep, errorsOn, firstStepWith, neighbour, stepFrom, steps } from './steps.ts';

/**
 * 申报 in steps: 1 every change is kept on the device at once; 2 a step is left only when its own fields hold; 3 all is
 * checked again before it is sent, and whatever is wrong is shown at its field, on its step; 4 once sent, the draft goes.
 */
export const ApplyForm = ({
  start,
  onClear,
  onSending,
}: {
  readonly start: ApplyDraft;
  readonly onClear: () => void;
  readonly onSending: (sending: boolean) => void;
}) => {
  const t = useText();
  const names = useNames();
  const language = useLanguage();
  const { orgId: identityCode } = useSession();
  const navigate = useNavigate();
  const [address, setAddress] = useSearchParams();
  const step = stepFrom(address.get('step')) ?? start.step;
  const [form] = Form.useForm<Values>();
  const order = useOrder('enterprise.openCase');
  const [present] = useState(() => applyDraft.read(identityCode) !== undefined);
  const [kept, setKept] = useState<'yes' | 'no'>();
  const [found, setFound] = useState<readonly FieldError[]>([]);
  const head = useRef<HTMLHeadingElement>(null);

  const values = (): Values => form.getFieldsValue(true) as Values;
  const keep = (at: ApplyStep) =>
    setKept(applyDraft.keep(identityCode, { step: at, values: values() }) ? 'yes' : 'no');
  const go = (to: ApplyStep) => {
    keep(to);
    setAddress({ step: to });
  };
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    window.scrollTo({ top: 0 });
    head.current?.focus({ preventScroll: true });
  }, [step]);
  // Fields of another step appear first, then their errors.
  useEffect(() => {
    const here = errorsOn(step, found);
    if (here.length > 0) showFieldErrors(form, here, language);
  }, [found, step, form, language]);

  const errorsNow = async (): Promise<readonly FieldError[]> => {
    const body = bodyFrom(values(), identityCode, civilDateAt(serverNow()));
    return withConsent(body, await checkBody('enterprise.openCase', body));
  };
  const next = async () => {
    clearErrors(form, () => true);
    const here = errorsOn(step, await errorsNow());
    setFound(here);
    const to = neighbour(step, 1);
    if (here.length === 0 && to) go(to);
  };
  const show = (errors: readonly FieldError[]) => {
    setFound(errors);
    const first = firstStepWith(errors);
    if (first && first !== step) go(first);
  };
  const send = async (checked: readonly FieldError[] = []) => {
    order.reset();
    const errors = await errorsNow();
    if (errors.length > 0) return show(errors);
    onSending(true);
    try {
      const body = bodyFrom(values(), identityCode, civilDateAt(serverNow()));
      await order.send({ body: confirmedBody(body, checked) as typeof body });
      applyDraft.forget(identityCode);
      notify(t('apply.sent', { group: names.organisation(body.orgId) }));
      void navigate('/', { replace: true });
    } catch (failure) {
      onSending(false);
      if (unusualIn(failure).length > 0) return;
      if (failure instanceof CallFailure && failure.problem?.errors) show(failure.problem.errors);
    }
  };

  const last = step === 'check';
  const back = neighbour(step, -1);
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={start.values}
      className={styles['apply'] ?? ''}
      onValuesChange={() => {
        keep(step);
        if (found.length > 0) setFound([]);
        clearErrors(form, () => true);
      }}
      onFinish={() => void (last ? send() : next())}
    >
      <StepHead step={step} ref={head} />
      <StepFields step={step} identityCode={identityCode} values={values} onEdit={go} />
      <ProblemAlert failure={order.failure} onConfirm={() => void send(unusualIn(order.failure))} />
      <div className={styles['stepBar']}>
        {back && <Button onClick={() => go(back)}>{t('apply.back')}</Button>}
        <Button type="primary" htmlType="submit" loading={order.pending}>
          {last ? t('apply.send') : t('apply.next', { step: t(`step.${neighbour(step, 1) ?? 'check'}`) })}
        </Button>
      </div>
      <DraftNote
        kept={kept}
        present={present || kept === 'yes'}
        first={step === steps[0]}
        onClear={onClear}
      />
    </Form>
  );
};
