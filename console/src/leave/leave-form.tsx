import Form from 'antd/es/form';
import Select from 'antd/es/select';
import { useState } from 'react';
import { useSession } from '../auth/session.ts';
import { DateInput } from '../parts/date-input.tsx';
import { OrderForm } from '../parts/order-form.tsx';
import { useDay } from '../parts/use-day.ts';
import { notify } from '../shell/notices.tsx';
import styles from './leave.module.css';
import { useText } from './texts.ts';
import { type Leaves, useLeaveWords } from './use-leaves.ts';

/** 登记休假: from when until when, and which colleague covers. A lead enters it for others too. */
export const LeaveForm = ({ of }: { readonly of: Leaves }) => {
  const t = useText();
  const day = useDay();
  const { personId } = useSession();
  const { nameOf, rolesText } = useLeaveWords(of);
  const [chosen, setChosen] = useState<{ readonly who: string; readonly cover?: string }>({ who: personId });
  const able = of.people.filter(({ canCover }) => canCover);
  const covers = able.filter(({ id }) => id !== chosen.who);
  const rolesOf = (id: string | undefined) => of.people.find((one) => one.id === id)?.roles ?? [];
  const lacking =
    chosen.cover === undefined
      ? []
      : rolesOf(chosen.who).filter((role) => !rolesOf(chosen.cover).includes(role));
  const named = ({ id }: { readonly id: string }) => ({ value: id, label: nameOf(id) });
  if (able.length < 2) return <p className={styles['soft']}>{t('nobody')}</p>;
  return (
    <div className={styles['form']}>
      <OrderForm
        order="signedIn.enterLeave"
        params={{}}
        initialValues={{ personId }}
        submitLabel={t('submit')}
        onValues={({ personId: who, coverId }) =>
          setChosen({ who: String(who), ...(typeof coverId === 'string' && { cover: coverId }) })
        }
        toBody={({ personId: who, coverId, from, until }) => ({
          ...(typeof who === 'string' && { personId: who }),
          coverId: String(coverId ?? ''),
          from: String(from ?? ''),
          until: String(until ?? ''),
        })}
        onDone={({ leaves }) => {
          const made = leaves.toSorted((a, b) => (a.enteredAt < b.enteredAt ? 1 : -1))[0];
          if (!made) return;
          const { personId: who, coverId, from, until } = made;
          notify(
            t('entered', {
              name: nameOf(who),
              cover: nameOf(coverId),
              from: day(from),
              until: day(until),
            }),
          );
        }}
      >
        {of.forOthers && (
          <Form.Item name="personId" label={t('who')}>
            <Select options={able.map(named)} />
          </Form.Item>
        )}
        <Form.Item name="from" label={t('from')}>
          <DateInput />
        </Form.Item>
        <Form.Item name="until" label={t('until')}>
          <DateInput />
        </Form.Item>
        <Form.Item name="coverId" label={t('cover')}>
          <Select options={covers.map(named)} />
        </Form.Item>
        {lacking.length > 0 && chosen.cover !== undefined && (
          <p className={styles['soft']} role="status">
            {t('lacks', { cover: nameOf(chosen.cover), roles: rolesText(lacking) })}
          </p>
        )}
      </OrderForm>
    </div>
  );
};
