import { watchQuery } from '../requests/watch.ts';
import { changes } from '../responses/changes.ts';
import { ask } from './route.ts';

/** 变动提醒 of one audience: one held request in place of asking every few seconds (ADR 0029). */
export const watchOf = (path: `/${string}`) =>
  ask(path, '等待变动', 'Wait until something that is shown has changed', {
    query: watchQuery,
    answer: changes,
  });
