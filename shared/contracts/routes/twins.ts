import { ofCase } from '../requests/paths.ts';
import { firmTwinsQuery, otherCase, twinsQuery } from '../requests/twins.ts';
import { caseTwins, firmTwins, twinPairs } from '../responses/twins.ts';
import { ask, orderCase } from './route.ts';

const one = '/regulator/cases/{caseId}';

/** 疑似重复, for the work group and those above it. */
export const twinRoutes = {
  twinPairs: ask('/regulator/duplicates', '疑似重复', 'Cases of a work group that are probably of one firm', {
    query: twinsQuery,
    answer: twinPairs,
  }),
  firmTwins: ask(
    '/regulator/duplicate-check',
    '建档前查重',
    'Cases of the own work group that are like a firm before its case is opened',
    { query: firmTwinsQuery, answer: firmTwins },
  ),
  caseTwins: ask(
    `${one}/duplicates`,
    '案件的疑似重复与并案',
    'Cases like this one, those told apart from it and those joined with it',
    { params: ofCase, answer: caseTwins },
  ),
  tellApart: orderCase(
    `${one}/told-apart`,
    '认定不是同一企业',
    'Say that two cases are of two enterprises',
    ofCase,
    otherCase,
  ),
  mergeCases: orderCase(`${one}/merge`, '并案', 'Merge this case into another one', ofCase, otherCase),
};
