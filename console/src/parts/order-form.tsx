import Button from 'antd/es/button';
import Form, { type FormInstance } from 'antd/es/form';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { flushSync } from 'react-dom';
import { checkBody } from '../api/check-body.ts';
import { CallFailure, type FieldError, isConflict } from '../api/failure.ts';
import type { AnswerOf, BodyOf, CaseView, OrderId, ParamsOf } from '../api/routes.ts';
import { type OrderParts, useOrder } from '../api/use-order.ts';
import { useLanguage } from '../i18n/language.ts';
import { clearErrors, showFieldErrors } from './form-problems.ts';
import styles from './parts.module.css';
import { ProblemAlert } from './problem-alert.tsx';
import { usePartText } from './texts.ts';
import { useUnsavedGuard } from './use-unsaved-guard.ts';

const ConflictDialog = lazy(async () => ({
  default: (await import('./conflict-dialog.tsx')).ConflictDialog,
}));

type Values = Readonly<Record<string, unknown>>;

export type OrderFormProps<Id extends OrderId> = {
  readonly order: Id;
  readonly params: ParamsOf<Id>;
  /** The case as the person sees it: its version when they begin to type is what the command expects. */
  readonly seen?: CaseView | undefined;
  readonly initialValues?: Values;
  /**
   * From the form's values to the body; fields are best named as in the body, so that errors find them. `seen`: the case
   * the command applies to, after a conflict the one that others have left.
   */
  readonly toBody?: (values: Values, seen: CaseView | undefined) => BodyOf<Id>;
  /** Named by its effect: 「推荐给 2 家银行」, not 「提交」. */
  readonly submitLabel: string;
  readonly danger?: boolean;
  /** What is typed is kept elsewhere as well, so leaving loses nothing and nobody need be asked. */
  readonly kept?: boolean;
  readonly onDone: (answer: AnswerOf<Id>) => void;
  readonly onCancel?: () => void;
  readonly onValues?: (values: Values, form: FormInstance) => void;
  /** `Form.Item`s. */
  readonly children: ReactNode;
};

/**
 * A form for one command: 1 checks the body against the contract; 2 sends it under one key per attempt; 3 errors go to
 * their fields; 4 a conflict shows what differs and can be re-applied; 5 unsaved work is guarded.
 */
export function OrderForm<Id extends OrderId>(props: OrderFormProps<Id>) {
  const {
    order,
    params,
    initialValues,
    toBody,
    submitLabel,
    danger = false,
    kept = false,
    onDone,
    onCancel,
    onValues,
    children,
  } = props;
  const t = usePartText();
  const language = useLanguage();
  const [form] = Form.useForm();
  const { send, pending, failure, reset } = useOrder(order);
  const [dirty, setDirty] = useState(false);
  // While somebody types the page goes on following others; what counts is the case as it stood when they began.
  const [begun, setBegun] = useState<CaseView>();
  const seen = begun ?? props.seen;
  const [elsewhere, setElsewhere] = useState<readonly FieldError[]>([]);
  const [conflict, setConflict] = useState(false);
  useUnsavedGuard(dirty && !kept);

  // What stands beside its field is not said a second time, nor after the field was changed.
  const saidAtFields = failure?.problem?.errors !== undefined && elsewhere.length === 0;

  const submit = async (current: CaseView | undefined) => {
    reset();
    setElsewhere([]);
    clearErrors(form, () => true);
    const values = form.getFieldsValue(true) as Values;
    const body = (toBody ? toBody(values, current) : values) as BodyOf<Id>;
    const errors = await checkBody(order, body);
    if (errors.length > 0) {
      setElsewhere(showFieldErrors(form, errors, language));
      return;
    }
    try {
      const answer = await send({ params, body, version: current?.version } as OrderParts<Id>);
      // The guard must know before anybody goes elsewhere.
      flushSync(() => setDirty(false));
      setBegun(undefined);
      form.resetFields();
      onDone(answer);
    } catch (error) {
      if (isConflict(error) && seen) setConflict(true);
      else if (error instanceof CallFailure && error.problem?.errors)
        setElsewhere(showFieldErrors(form, error.problem.errors, language));
    }
  };

  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      {...(initialValues && { initialValues })}
      className={styles['form'] ?? ''}
      onValuesChange={(changed: Values, values: Values) => {
        if (!dirty) setBegun(props.seen);
        setDirty(true);
        clearErrors(form, ([first]) => first !== undefined && first in changed);
        onValues?.(values, form);
      }}
      onFinish={() => void submit(seen)}
    >
      {children}
      <div className={styles['stack']}>
        <ElsewhereErrors errors={elsewhere} />
        {!conflict && !saidAtFields && <ProblemAlert failure={failure} />}
        <div className={styles['actions']}>
          <Button type="primary" htmlType="submit" danger={danger} loading={pending}>
            {submitLabel}
          </Button>
          {onCancel && <Button onClick={onCancel}>{t('confirm.cancel')}</Button>}
        </div>
      </div>
      {conflict && seen && (
        <Suspense>
          <ConflictDialog
            seen={seen}
            onClose={() => setConflict(false)}
            onReapply={(fresh) => {
              setConflict(false);
              setBegun(fresh);
              void submit(fresh);
            }}
          />
        </Suspense>
      )}
    </Form>
  );
}

/** Errors whose field is not on the form: said all the same, with the field's own name. */
const ElsewhereErrors = ({ errors }: { readonly errors: readonly FieldError[] }) => {
  const t = usePartText();
  const language = useLanguage();
  if (errors.length === 0) return null;
  return (
    <div className={styles['problem']} role="alert">
      <strong>{t('form.fix', { count: errors.length })}</strong>
      <ul>
        {errors.map(({ field, messages }) => (
          <li key={`${field} ${messages.en}`}>
            {field} {messages[language]}
          </li>
        ))}
      </ul>
    </div>
  );
};
