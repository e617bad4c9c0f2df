import Input from 'antd/es/input';
import type { AnswerOf } from '../../api/routes.ts';
import { useAsk } from '../../api/use-ask.ts';
import { ActDialog } from '../../parts/act-dialog.tsx';
import { AskState } from '../../parts/ask-state.tsx';
import { CivilDate } from '../../parts/civil-date.tsx';
import { ChoiceField, Field, TextField } from '../../parts/field.tsx';
import type { Organisation } from './organisation-line.ts';
import styles from './people.module.css';
import { useText } from './texts.ts';

type Hook = AnswerOf<'administration.viewWebhook'>;
const ready = ['plain', 'weCom', 'dingTalk'] as const;

/** 通知回调 of an organisation: where its notices are sent besides the inbox, and what is said there. */
export const Webhook = ({ organisation }: { readonly organisation: Organisation }) => {
  const t = useText();
  const params = { organisationId: organisation.id };
  const ask = useAsk('administration.viewWebhook', { params }, { enabled: organisation.managed });
  if (!organisation.managed) return null;
  return (
    <section className={styles['detail']} aria-label={t('webhook.title')}>
      <h3>{t('webhook.title')}</h3>
      <p className={styles['soft']}>{t('webhook.note')}</p>
      <AskState ask={ask} rows={1}>
        {(found) => (
          <>
            {found.hook ? (
              <p>
                {t('webhook.calls')} <code className={styles['secret']}>{found.hook.url}</code>{' '}
                <span className={styles['soft']}>
                  {t('webhook.since')} <CivilDate moment={found.hook.changedAt} withTime />
                </span>
              </p>
            ) : (
              <p className={styles['soft']}>{t('webhook.none')}</p>
            )}
            <div className={styles['actions']}>
              <SetWebhook params={params} found={found} />
              {found.hook && (
                <ActDialog
                  order="administration.removeWebhook"
                  label={t('webhook.remove')}
                  small
                  danger
                  initial={{}}
                  partsOf={() => ({ params, body: {} })}
                >
                  {() => <p>{t('webhook.removeNote')}</p>}
                </ActDialog>
              )}
            </div>
          </>
        )}
      </AskState>
    </section>
  );
};

const SetWebhook = ({
  params,
  found: { hook, templates },
}: {
  readonly params: { readonly organisationId: string };
  readonly found: Hook;
}) => {
  const t = useText();
  const initial = { url: hook?.url ?? '', template: hook?.template ?? templates.plain, secret: '' };
  return (
    <ActDialog
      order="administration.setWebhook"
      label={hook ? t('webhook.change') : t('webhook.set')}
      small
      fieldNames={() => ({
        url: t('webhook.url'),
        template: t('webhook.template'),
        secret: t('webhook.secret'),
      })}
      initial={initial}
      partsOf={({ secret, ...body }) => ({ params, body: { ...body, ...(secret !== '' && { secret }) } })}
    >
      {({ url, template, secret }, change) => (
        <>
          <TextField
            label={t('webhook.url')}
            hint={t('webhook.urlHint')}
            value={url}
            onChange={(typed) => change({ url: typed })}
          />
          <TextField
            label={t('webhook.secret')}
            hint={t(hook ? 'webhook.secretKept' : 'webhook.secretHint')}
            value={secret}
            onChange={(typed) => change({ secret: typed })}
          />
          <ChoiceField
            label={t('webhook.ready')}
            value={ready.find((name) => templates[name] === template)}
            options={ready.map((name) => ({ value: name as string, label: t(`webhook.ready.${name}`) }))}
            onChange={(name) => change({ template: templates[ready.find((one) => one === name) ?? 'plain'] })}
          />
          <Field label={t('webhook.template')}>
            {(id) => (
              <>
                <Input.TextArea
                  id={id}
                  value={template}
                  autoSize={{ minRows: 3 }}
                  aria-describedby={`${id}-hint`}
                  onChange={({ target }) => change({ template: target.value })}
                />
                <p id={`${id}-hint`} className={styles['soft']}>
                  {t('webhook.templateHint')}
                </p>
              </>
            )}
          </Field>
        </>
      )}
    </ActDialog>
  );
};
