import { useAsk } from '../../api/use-ask.ts';
import { useOrder } from '../../api/use-order.ts';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { usePartText } from '../../parts/texts.ts';
import { type ListColumn, usualColumns } from './columns.tsx';
import styles from './list.module.css';
import { useFolding } from './picker.tsx';
import { useText } from './texts.ts';

type Look = { readonly columns: readonly string[]; readonly density: 'usual' | 'dense' };

/** How the person likes the list; as usual until they have said. */
export const useLook = (): Look => {
  const { data } = useAsk('regulator.listViews');
  return data?.settings ?? { columns: usualColumns, density: 'usual' };
};

/** 列与行距. */
export const LookMenu = ({ all, look }: { readonly all: readonly ListColumn[]; readonly look: Look }) => {
  const t = useText();
  const pt = usePartText();
  const details = useFolding();
  const save = useOrder('regulator.saveListSettings');
  const change = (next: Partial<Look>) => {
    const { columns, density } = { ...look, ...next };
    void save.send({ body: { columns: [...columns], density } }).catch(() => undefined);
  };
  const turn = (id: string, on: boolean) =>
    change({
      columns: all.map((one) => one.id).filter((one) => (one === id ? on : look.columns.includes(one))),
    });
  return (
    <details ref={details} className={styles['picker']}>
      <summary>{t('look.title')}</summary>
      <fieldset className={styles['choices']}>
        <legend>{t('look.columns')}</legend>
        {all.map(({ id, title }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={look.columns.includes(id)}
              // Without the firm a row is nobody's.
              disabled={id === 'enterprise'}
              onChange={({ target }) => turn(id, target.checked)}
            />
            <span>{title(pt)}</span>
          </label>
        ))}
        <label className={styles['apart']}>
          <input
            type="checkbox"
            checked={look.density === 'dense'}
            onChange={({ target }) => change({ density: target.checked ? 'dense' : 'usual' })}
          />
          <span>{t('look.dense')}</span>
        </label>
        <ProblemAlert failure={save.failure} />
      </fieldset>
    </details>
  );
};
