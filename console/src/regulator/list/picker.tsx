import { useEffect, useRef } from 'react';
import styles from './list.module.css';

export type Choice = { readonly value: string; readonly name: string; readonly count?: number | undefined };

/** 多选筛选: values with what choosing each would leave. Esc, or a press elsewhere, folds it. */
export const Picker = ({
  label,
  choices,
  chosen,
  onChange,
}: {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}) => {
  const details = useFolding();
  const turn = (value: string, on: boolean) =>
    onChange(on ? [...chosen, value] : chosen.filter((other) => other !== value));
  return (
    <details ref={details} className={styles['picker']}>
      <summary data-chosen={chosen.length > 0 || undefined}>
        {label}
        {chosen.length > 0 && <span className="numbers"> {chosen.length}</span>}
      </summary>
      <fieldset className={styles['choices']}>
        <legend className="unseen">{label}</legend>
        {choices.map(({ value, name, count }) => (
          <label key={value}>
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={({ target }) => turn(value, target.checked)}
            />
            <span>{name}</span>
            {count !== undefined && <span className={`${styles['count']} numbers`}>{count}</span>}
          </label>
        ))}
      </fieldset>
    </details>
  );
};

/** Folds an open part when somebody presses Esc in it or turns to something else. */
export const useFolding = () => {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const fold = ({ target }: Event) => {
      const { current } = details;
      if (current?.open && target instanceof Node && !current.contains(target)) current.open = false;
    };
    const foldByKey = (event: KeyboardEvent) => {
      const { current } = details;
      if (event.key !== 'Escape' || !current?.open) return;
      event.preventDefault();
      current.open = false;
      current.querySelector('summary')?.focus();
    };
    document.addEventListener('pointerdown', fold);
    document.addEventListener('focusin', fold);
    document.addEventListener('keydown', foldByKey, true);
    return () => {
      document.removeEventListener('pointerdown', fold);
      document.removeEventListener('focusin', fold);
      document.removeEventListener('keydown', foldByKey, true);
    };
  }, []);
  return details;
};
