import Button from 'antd/es/button';
import { type ReactNode, useState } from 'react';
import type { AnswerOf, OrderId } from '../api/routes.ts';
import { type OrderParts, useOrder } from '../api/use-order.ts';
import { useLanguage } from '../i18n/language.ts';
import styles from './act.module.css';
import { Dialog, DialogActions } from './dialog.tsx';
import { ProblemAlert } from './problem-alert.tsx';

/**
 * One act outside a case (办理): a button named by its effect, its few fields, what will follow, and the server's word
 * where it was refused. Stays open until it is done.
 */
export function ActDialog<Id extends OrderId, Values>({
  order,
  label,
  initial,
  danger = false,
  small = false,
  look = 'default',
  fieldNames,
  partsOf,
  onDone,
  children,
}: {
  readonly order: Id;
  readonly label: string;
  readonly initial: Values;
  readonly danger?: boolean;
  readonly small?: boolean;
  /** `primary`: the one primary action of its page; `text`: an entry of a menu. */
  readonly look?: 'default' | 'primary' | 'text';
  /** What the fields of the body are called on the page, so that what is wrong is said of the one it is about. */
  readonly fieldNames?: (values: Values) => Readonly<Record<string, string>>;
  readonly partsOf: (values: Values) => OrderParts<Id>;
  readonly onDone?: (answer: AnswerOf<Id>) => void;
  readonly children: (
    values: Values,
    change: (changed: Partial<Values>) => void,
    refusal: string | undefined,
  ) => ReactNode;
}) {
  const language = useLanguage();
  const { send, pending, failure, reset } = useOrder(order);
  const [open, setOpen] = useState(false);
  const [values, setValues] = useState(initial);
  const begin = () => {
    reset();
    setValues(initial);
    setOpen(true);
  };
  const submit = async () => {
    try {
      const answer = await send(partsOf(values));
      setOpen(false);
      onDone?.(answer);
    } catch {
      // Said in the dialog; the person corrects or gives up.
    }
  };
  const errors =
    failure?.problem?.errors?.filter(
      // What the whole was refused for is said once.
      ({ field, messages }) => field !== '' && messages.zh !== failure.problem?.messages.zh,
    ) ?? [];
  const named = fieldNames?.(values) ?? {};
  return (
    <>
      <Button
        danger={danger}
        size={small ? 'small' : 'middle'}
        type={look}
        block={look === 'text'}
        onClick={begin}
      >
        {label}
      </Button>
      <Dialog open={open} title={label} onClose={() => setOpen(false)}>
        <form
          className={styles['fields']}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          {children(
            values,
            (changed) => setValues((before) => ({ ...before, ...changed })),
            failure?.problem?.code,
          )}
          <ProblemAlert failure={failure} />
          {errors.length > 0 && (
            <ul>
              {errors.map(({ field, messages }) => (
                <li key={`${field} ${messages.en}`}>
                  {named[field] !== undefined && `${named[field]}：`}
                  {messages[language]}
                </li>
              ))}
            </ul>
          )}
          <DialogActions>
            <Button type="primary" htmlType="submit" danger={danger} loading={pending}>
              {label}
            </Button>
          </DialogActions>
        </form>
      </Dialog>
    </>
  );
}
