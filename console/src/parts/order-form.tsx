import Button from 'antd/es/button';
import Form, { type FormInstance } from 'antd/es/form';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { checkBody } from '../api/check-body.ts';
import { CallFailure, type FieldError, isConflict } from '../api/failure.ts';
import { confirmedBody, unusualIn } from '../api/needs-confirmation.ts';
import type { AnswerOf, BodyOf, CaseView, OrderId, ParamsOf } from '../api/routes.ts';
import { type OrderParts, useOrder } from '../api/use-order.ts';
import { useLanguage } from '../i18n/language.ts';
import type { Sure } from './confirm-sending.tsx';
import { clearErrors, showFieldErrors } from './form-problems.ts';
import styles from './parts.module.css';
import { personalIn } from './personal-in-text.ts';
import { ProblemAlert } from './problem-alert.tsx';
import { usePartText } from './texts.ts';
import { draftOfOrder, useFormDraft } from './use-form-draft.ts';
import { useUnsavedGuard } from './use-unsaved-guard.ts';

const ConflictDialog = lazy(async () => ({
  default: (await import('./conflict-dialog.tsx')).ConflictDialog,
}));
const ConfirmSending = lazy(async () => ({
  default: (await import('./confirm-sending.tsx')).ConfirmSending,
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
  /** What cannot be taken back asks first: says what will be so, and what can be corrected and until when. */
  readonly sure?: ReactNode | ((values: Values) => ReactNode);
  /** Fields whose words the enterprise reads: a name, a telephone or an identity number in them is pointed out first. */
  readonly readByEnterprise?: readonly string[];
  /** What is typed is kept elsewhere as well, so leaving loses nothing and nobody need be asked. */
  readonly kept?: boolean;
  readonly onDone: (answer: AnswerOf<Id>) => void;
  readonly onCancel?: () => void;
  readonly onValues?: (values: Values, form: FormInstance) => void;
  /** `Form.Item`s. */
  readonly children: ReactNode;
};

/**
 * A form for one command: 1 checks the body against the contract; 2 asks where it cannot be taken back; 3 sends it under
 * one key per attempt; 4 errors go to their fields, what is unusual is asked; 5 a conflict shows what differs and can be
 * re-applied; 6 what is typed survives a reload, and leaving it asks.
 */
export function OrderForm<Id extends OrderId>(props: OrderFormProps<Id>) {
  // Sent, or cleared by the person: it begins anew, without what was kept.
  const [round, setRound] = useState(0);
  return <Attempted key={round} {...props} onBegin={() => setRound(round + 1)} />;
}

function Attempted<Id extends OrderId>(props: OrderFormProps<Id> & { readonly onBegin: () => void }) {
  const { order, params, initialValues, toBody, submitLabel, danger = false, kept = false } = props;
  const { onDone, onCancel, onValues, onBegin, sure, readByEnterprise = [], children } = props;
  const t = usePartText();
  const language = useLanguage();
  const [form] = Form.useForm();
  const { send, pending, failure, reset } = useOrder(order);
  const draft = useFormDraft(draftOfOrder(order, params), kept);
  const [dirty, setDirty] = useState(draft.kept !== undefined);
  // While somebody types the page goes on following others; what counts is the case as it stood when they began.
  const [begun, setBegun] = useState<CaseView | undefined>(draft.kept?.seen);
  const seen = begun ?? props.seen;
  const [elsewhere, setElsewhere] = useState<readonly FieldError[]>([]);
  const [conflict, setConflict] = useState(false);
  const [asked, setAsked] = useState<(Sure & { readonly go: () => void }) | undefined>();
  useUnsavedGuard(dirty && !kept);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for what stands in the fields from the beginning
  useEffect(() => {
    if (draft.kept) onValues?.(form.getFieldsValue(true) as Values, form);
  }, []);

  const unusual = unusualIn(failure);
  // What stands beside its field is not said a second time, nor after the field was changed; a question is no failure.
  const isSaid = unusual.length > 0 || (failure?.problem?.errors !== undefined && elsewhere.length === 0);

  /** `hasSaidYes`: what was sent and met a conflict had been asked about before; it is not asked a second time. */
  const submit = async (current: CaseView | undefined, hasSaidYes = false) => {
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
    const said = typeof sure === 'function' ? sure(values) : sure;
    const personal = readByEnterprise.flatMap((name) => personalIn(textAt(values, name), namesIn(current)));
    const go = () => void give(body, current);
    if (!hasSaidYes && (said || personal.length > 0)) setAsked({ said, personal, unusual: [], go });
    else go();
  };

  const give = async (body: BodyOf<Id>, current: CaseView | undefined) => {
    try {
      const answer = await send({ params, body, version: current?.version } as OrderParts<Id>);
      draft.drop();
      setAsked(undefined);
      // The guard must know before anybody goes elsewhere.
      flushSync(() => setDirty(false));
      onBegin();
      onDone(answer);
    } catch (error) {
      const questions = unusualIn(error);
      const again = confirmedBody(body, questions) as BodyOf<Id>;
      setAsked(
        questions.length === 0
          ? undefined
          : { personal: [], unusual: questions, go: () => void give(again, current) },
      );
      if (isConflict(error) && seen) setConflict(true);
      else if (questions.length === 0 && error instanceof CallFailure && error.problem?.errors)
        setElsewhere(showFieldErrors(form, error.problem.errors, language));
    }
  };

  return (
    <Form
      form={form}
      // A browser would refuse in its own language, before the words of ours.
      noValidate
      layout="vertical"
      requiredMark={false}
      initialValues={{ ...initialValues, ...draft.kept?.values }}
      className={styles['form'] ?? ''}
      onValuesChange={(changed: Values, values: Values) => {
        const at = dirty ? begun : props.seen;
        if (!dirty) setBegun(at);
        setDirty(true);
        draft.keep(form.getFieldsValue(true) as Values, at);
        clearErrors(form, ([first]) => first !== undefined && first in changed);
        onValues?.(values, form);
      }}
      onFinish={() => void submit(seen)}
    >
      {draft.kept && (
        <p className={styles['restored']} role="status">
          {t('form.restored')}{' '}
          <button
            type="button"
            onClick={() => {
              draft.drop();
              onBegin();
            }}
          >
            {t('form.restored.clear')}
          </button>
        </p>
      )}
      {children}
      <div className={styles['stack']}>
        <ElsewhereErrors errors={elsewhere} />
        {!conflict && !isSaid && <ProblemAlert failure={failure} />}
        <div className={styles['actions']}>
          <Button type="primary" htmlType="submit" danger={danger} loading={pending}>
            {submitLabel}
          </Button>
          {onCancel && <Button onClick={onCancel}>{t('confirm.cancel')}</Button>}
        </div>
      </div>
      {asked && (
        <Suspense>
          <ConfirmSending
            sure={asked}
            label={submitLabel}
            danger={danger}
            pending={pending}
            onSend={asked.go}
            onBack={() => {
              reset();
              setAsked(undefined);
            }}
          />
        </Suspense>
      )}
      {conflict && seen && (
        <Suspense>
          <ConflictDialog
            seen={seen}
            onClose={() => setConflict(false)}
            onReapply={(fresh) => {
              setConflict(false);
              setBegun(fresh);
              void submit(fresh, true);
            }}
          />
        </Suspense>
      )}
    </Form>
  );
}

const textAt = (values: Values, name: string): string => {
  const value = values[name];
  return typeof value === 'string' ? value : '';
};

/** People the case is known to concern. */
const namesIn = (view: CaseView | undefined): readonly string[] => {
  const contact = view && 'contact' in view.applicant ? view.applicant.contact : undefined;
  return contact?.name === undefined ? [] : [contact.name];
};

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
