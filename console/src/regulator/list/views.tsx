import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { type FormEvent, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useAsk } from '../../api/use-ask.ts';
import { useOrder } from '../../api/use-order.ts';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { notify } from '../../shell/notices.tsx';
import styles from './list.module.css';
import { useFolding } from './picker.tsx';
import { useText } from './texts.ts';

/** 视图: lists as people have narrowed and ordered them, one's own and those the organisation shares. */
export const Views = () => {
  const t = useText();
  const details = useFolding();
  const navigate = useNavigate();
  const { search } = useLocation();
  const ask = useAsk('regulator.listViews');
  const save = useOrder('regulator.saveListView');
  const remove = useOrder('regulator.removeListView');
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const open = (address: string) => {
    if (details.current) details.current.open = false;
    void navigate(`/cases${address && `?${address}`}`);
  };
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    const address = new URLSearchParams(search);
    address.delete('cursor');
    await save
      .send({ body: { name, address: address.toString(), shared } })
      .then(() => {
        setName('');
        notify(t('views.saved'));
      })
      .catch(() => undefined);
  };
  const views = [
    ...(ask.data?.own ?? []).map((view) => ({ ...view, mine: true, isShared: false })),
    ...(ask.data?.shared ?? []).map((view) => ({ ...view, isShared: true })),
  ];
  return (
    <details ref={details} className={styles['picker']}>
      <summary>{t('views.title')}</summary>
      <div className={styles['views']}>
        {views.length === 0 && <p>{t('views.none')}</p>}
        <ul>
          {views.map(({ id, name: called, address, mine, isShared }) => (
            <li key={id}>
              <button type="button" onClick={() => open(address)}>
                {called}
                {isShared && <small>{t('views.shared')}</small>}
              </button>
              {mine && (
                <button
                  type="button"
                  aria-label={t('views.remove', { name: called })}
                  onClick={() =>
                    void remove.send({ params: { viewId: id }, body: {} }).catch(() => undefined)
                  }
                >
                  ×
                </button>
              )}
            </li>
          ))}
        </ul>
        <form onSubmit={(event) => void keep(event)}>
          <Input
            aria-label={t('views.name')}
            placeholder={t('views.name')}
            value={name}
            maxLength={40}
            onChange={({ target }) => setName(target.value)}
          />
          <label>
            <input type="checkbox" checked={shared} onChange={({ target }) => setShared(target.checked)} />
            {t('views.share')}
          </label>
          <Button type="primary" htmlType="submit" disabled={name.trim() === ''} loading={save.pending}>
            {t('views.save')}
          </Button>
        </form>
        <ProblemAlert failure={save.failure ?? remove.failure} />
      </div>
    </details>
  );
};
