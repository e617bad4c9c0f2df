import Button from 'antd/es/button';
import { useRef } from 'react';
import { Link, useParams } from 'react-router';
import type { AnswerOf } from '../../api/routes.ts';
import { useAsk } from '../../api/use-ask.ts';
import { AskState } from '../../parts/ask-state.tsx';
import { Page } from '../../shell/page.tsx';
import { studioPath } from './paths.ts';
import styles from './studios.module.css';
import { useText } from './texts.ts';

/** 大屏: which number goes to which desk, and how many wait. No names; it follows by itself. */
export const BoardPage = () => {
  const { studioId = '' } = useParams();
  const t = useText();
  const ask = useAsk('regulator.viewBoard', { params: { studioId } });
  const screen = useRef<HTMLDivElement>(null);
  return (
    <Page
      title={t('board')}
      actions={
        <div className={styles['ways']}>
          <Link to={studioPath(studioId)}>{t('board.back')}</Link>
          <Button type="primary" onClick={() => void screen.current?.requestFullscreen?.().catch(() => {})}>
            {t('board.full')}
          </Button>
        </div>
      }
    >
      <AskState ask={ask} rows={6}>
        {(board) => (
          <div ref={screen} className={styles['board']}>
            <Shown board={board} />
          </div>
        )}
      </AskState>
    </Page>
  );
};

const Shown = ({ board }: { readonly board: AnswerOf<'regulator.viewBoard'> }) => {
  const t = useText();
  const { name, place, called, waiting, next } = board;
  return (
    <>
      <header>
        <h2>{name}</h2>
        <p>{place}</p>
      </header>
      <section aria-label={t('board.now')} aria-live="polite">
        <h3>{t('board.now')}</h3>
        {called.length === 0 ? (
          <p className={styles['calm']}>{t('board.none')}</p>
        ) : (
          <ul>
            {called.map(({ number, desk }) => (
              <li key={number}>
                <strong className="numbers">{t('board.number', { number })}</strong> <span>{desk}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <footer>
        <span className="numbers">{t('board.waiting', { count: waiting })}</span>
        {next.length > 0 && (
          <span className="numbers">
            {t('board.next')} {next.map((number) => t('board.number', { number })).join(' · ')}
          </span>
        )}
      </footer>
    </>
  );
};
