import Button from 'antd/es/button';
import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import { checkBody } from '../api/check-body.ts';
import type { FieldError } from '../api/failure.ts';
import { useLanguage } from '../i18n/language.ts';
import { outbox, type Unsent, type Who } from './outbox.ts';
import { useText } from './texts.ts';
import { UnsentList } from './unsent-list.tsx';
import { useUnsent } from './use-unsent.ts';
import { type Choice, type FieldWords, VisitFields } from './visit-fields.tsx';
import { bodyFrom, emptyVisit, fieldOf, type VisitValues, valuesFrom } from './visit-values.ts';
import styles from './visits.module.css';

/**
 * 记一次走访: 1 checked with the contract's own schema; 2 kept on the device under a key of its own; 3 sent at once, or once there is a
 * connection; it is out of the device when the server has it.
 */
export const NewVisitForm = ({
  who,
  today,
  colleagues,
  groups,
  usualGroup = '',
  onSent,
  knownFor,
  sends = true,
  onDirty,
  slip,
}: {
  readonly who: Who;
  readonly today: string;
  readonly colleagues: readonly Choice[];
  readonly groups: readonly Choice[];
  readonly usualGroup?: string;
  readonly onSent?: () => void;
  /** Whether what is kept can be sent from here; without a connection nobody is signed in. */
  readonly sends?: boolean;
  readonly onDirty?: (dirty: boolean) => void;
  /** 取号单 that it is recorded from, with what was said at the door. */
  readonly slip?: { readonly id: string; readonly values: VisitValues };
  readonly knownFor?: (
    values: VisitValues,
    choose: (firm: { readonly name: string; readonly code: string }) => void,
  ) => ReactNode;
}) => {
  const t = useText();
  const language = useLanguage();
  const [values, setValues] = useState(() => slip?.values ?? emptyVisit(today, usualGroup));
  const [slipId, setSlipId] = useState(slip?.id);
  const [wrong, setWrong] = useState<FieldWords>({});
  const [done, setDone] = useState<{ readonly key: string; readonly firm: string }>();
  const [editing, setEditing] = useState<string>();
  const unsent = useUnsent(who, onSent, sends);
  // The check has to be here before the connection goes.
  useEffect(() => void import('../api/validators.ts').catch(() => {}), []);
  const change = (changed: Partial<VisitValues>) => {
    setValues((before) => ({ ...before, ...changed }));
    setWrong((before) => {
      const names = Object.keys(changed);
      return Object.fromEntries(Object.entries(before).filter(([name]) => !names.includes(name)));
    });
    setDone(undefined);
    onDirty?.(true);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const said = bodyFrom(values);
    const ofSlip = slipId === undefined ? {} : { slipId };
    const body = groups.length > 0 ? { group: values.group, said } : { said, ...ofSlip };
    // Where the check cannot be had the server checks, and what it refuses comes back with the reason.
    const errors = await checkBody(
      groups.length > 0 ? 'bank.recordVisit' : 'regulator.recordVisit',
      body,
    ).catch(() => []);
    const words = wordsOf(errors, language);
    const isNameless = said.firm.name === undefined && said.firm.identity === undefined;
    const found = isNameless ? { ...words, name: t('firm.missing') } : words;
    setWrong(found);
    if (Object.keys(found).length > 0) return;
    const one: Unsent = { key: crypto.randomUUID(), at: Date.now(), body };
    if (editing !== undefined) outbox.forget(who, editing);
    if (!outbox.keep(who, one)) {
      setWrong({ name: t('unsent.full') });
      return;
    }
    const firm = said.firm.name ?? said.firm.identity?.code ?? '';
    setDone({ key: one.key, firm });
    setEditing(undefined);
    setSlipId(undefined);
    setValues(emptyVisit(today, values.group));
    onDirty?.(false);
  };
  return (
    <>
      <UnsentList
        who={who}
        unsent={unsent}
        sends={sends}
        onEdit={({ key, body }) => {
          setEditing(key);
          setSlipId(body.slipId);
          setValues(valuesFrom(body.said, body.group));
        }}
      />
      <form className={styles['form']} noValidate onSubmit={(event) => void submit(event)}>
        {slipId !== undefined && (
          <p className={styles['ways']}>
            {t('new.ofSlip')}
            <Button size="small" onClick={() => setSlipId(undefined)}>
              {t('new.withoutSlip')}
            </Button>
          </p>
        )}
        <VisitFields
          values={values}
          change={change}
          wrong={wrong}
          colleagues={colleagues}
          groups={groups}
          known={knownFor?.(values, change)}
        />
        <div className={styles['submit']}>
          <Button type="primary" htmlType="submit" size="large" block>
            {t('new.submit')}
          </Button>
          <p role="status" className={styles['done']}>
            {done !== undefined && (
              <>
                {t(unsent.some(({ key }) => key === done.key) ? 'new.keptHere' : 'new.saved', {
                  firm: done.firm,
                })}{' '}
                {t('new.another')}
              </>
            )}
          </p>
        </div>
      </form>
    </>
  );
};

/** What is wrong, at the field it is about; what is about none stands at the first. */
export const wordsOf = (errors: readonly FieldError[], language: 'zh' | 'en'): FieldWords =>
  Object.fromEntries(
    errors.map(({ field, messages }) => [fieldOf(field) ?? 'name', messages[language]]),
  ) as FieldWords;
