import Checkbox from 'antd/es/checkbox';
import Form from 'antd/es/form';
import Input from 'antd/es/input';
import type { Session } from '../api/routes.ts';
import { useSession } from '../auth/session.ts';
import { useLanguage } from '../i18n/language.ts';
import { notify } from '../shell/notices.tsx';
import { CivilDate } from './civil-date.tsx';
import { civilDateAt, dateText, timeText } from './civil-date-text.ts';
import { OrderForm } from './order-form.tsx';
import styles from './task.module.css';
import { useTaskText } from './task-texts.ts';

type Props = { readonly audience: 'bank' | 'participant' | 'enterprise'; readonly session: Session };

/** 回执: at which of the dates the organisation can come, and who comes. The latest counts. */
export const GuestReply = ({ audience, session }: Props) => {
  const t = useTaskText();
  const language = useLanguage();
  const { orgId } = useSession();
  const { state, proposedDates, startsAt, begun } = session;
  const isOpen = (state === 'convened' || state === 'proposed') && !begun;
  const own = session.replies?.find((reply) => reply.orgId === orgId);
  if (!isOpen) return null;
  const dates = state === 'proposed' ? (proposedDates ?? [startsAt]) : [startsAt];
  const open = own?.canAt.filter((date) => dates.includes(date)) ?? [];
  return (
    <section className={styles['card']} aria-labelledby="reply">
      <h2 id="reply">{t(state === 'proposed' ? 'reply.title.proposed' : 'reply.title')}</h2>
      {own && (
        <p className={styles['soft']}>
          <CivilDate moment={own.at} withTime />{' '}
          {t(open.length > 0 ? 'reply.given' : 'reply.given.cannot', { count: open.length })}
        </p>
      )}
      <OrderForm
        order={`${audience}.replyToSession`}
        params={{ sessionId: session.id }}
        initialValues={{ canAt: own ? open : [], who: own?.who ?? '', note: own?.note ?? '' }}
        submitLabel={t('reply.submit')}
        onDone={() => notify(t('reply.thanks'))}
      >
        <Form.Item name="canAt" label={t('reply.dates')} extra={t('reply.dates.none')}>
          <Checkbox.Group
            options={dates.map((value) => {
              const at = Date.parse(value);
              const day = civilDateAt(at);
              return { value, label: `${dateText(day, language, day)} ${timeText(at)}` };
            })}
          />
        </Form.Item>
        <Form.Item name="who" label={t('reply.who')}>
          <Input autoComplete="off" maxLength={200} />
        </Form.Item>
        <Form.Item name="note" label={t('reply.note')}>
          <Input.TextArea autoSize={{ minRows: 1 }} maxLength={500} />
        </Form.Item>
      </OrderForm>
    </section>
  );
};
