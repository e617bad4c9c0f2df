import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useId, useState } from 'react';
import { useNavigate } from 'react-router';
import { kindNames, type RuleKind } from '../../../../shared/contracts/rule-shapes.ts';
import { useOrder } from '../../api/use-order.ts';
import { useLanguage } from '../../i18n/language.ts';
import { Dialog, DialogActions } from '../../parts/dialog.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { nameOfRule, pathOfVersion, type RuleLine } from './rule-words.ts';
import styles from './rules.module.css';
import { useText } from './texts.ts';

const wellFormed: Readonly<Record<'id' | 'year', RegExp>> = {
  id: /^[a-z0-9][a-z0-9-]{1,59}$/,
  year: /^\d{4}$/,
};

/**
 * Begins a rule that is not there yet, by its id: from nothing or as a copy of another one, and everything else is filled in
 * afterwards. A year is its own days and no copy of another.
 */
export const NewRule = ({
  kind,
  rules,
}: {
  readonly kind: RuleKind;
  readonly rules: readonly RuleLine[];
}) => {
  const t = useText();
  const field = useId();
  const language = useLanguage();
  const navigate = useNavigate();
  const draft = useOrder('administration.draftRule');
  const [open, setOpen] = useState(false);
  const [id, setId] = useState('');
  const [like, setLike] = useState('');
  const [wrong, setWrong] = useState<'new.wrong' | 'new.exists'>();
  const by = kind === 'calendarYear' ? 'year' : 'id';
  const originals = kind === 'calendarYear' ? [] : rules.filter(({ inForce }) => inForce !== undefined);
  const title = t('new.title', { kind: kindNames[kind][language] });
  const begin = async () => {
    const own = id.trim();
    const found = !wellFormed[by].test(own)
      ? 'new.wrong'
      : rules.some((rule) => rule.id === own)
        ? 'new.exists'
        : undefined;
    setWrong(found);
    if (found) return;
    const body = like === '' ? {} : { like };
    const made = await draft.send({ params: { kind, id: own }, body }).catch(() => undefined);
    if (made) void navigate(pathOfVersion(kind, own, made.version));
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('new.button', { kind: kindNames[kind][language] })}</Button>
      <Dialog open={open} title={title} onClose={() => setOpen(false)}>
        <form
          className={styles['stack']}
          onSubmit={(event) => {
            event.preventDefault();
            void begin();
          }}
        >
          <div className={styles['field']}>
            <label htmlFor={field}>{t(`new.${by}`)}</label>
            <Input
              id={field}
              value={id}
              autoComplete="off"
              aria-describedby={`${field}-hint`}
              onChange={({ target }) => setId(target.value)}
            />
            <span id={`${field}-hint`} className={styles[wrong ? 'wrong' : 'hint']}>
              {t(wrong ?? `new.${by}.hint`)}
            </span>
          </div>
          {originals.length > 0 && (
            <div className={styles['field']}>
              <label htmlFor={`${field}-like`}>{t('new.like')}</label>
              <select
                id={`${field}-like`}
                className={styles['select']}
                value={like}
                onChange={({ target }) => setLike(target.value)}
              >
                <option value="">{t('new.like.none')}</option>
                {originals.map((rule) => (
                  <option key={rule.id} value={rule.id}>
                    {nameOfRule(rule, language)}（{rule.id}）
                  </option>
                ))}
              </select>
            </div>
          )}
          <ProblemAlert failure={draft.failure} />
          <DialogActions>
            <Button type="primary" htmlType="submit" loading={draft.pending}>
              {t('new.do')}
            </Button>
          </DialogActions>
        </form>
      </Dialog>
    </>
  );
};
