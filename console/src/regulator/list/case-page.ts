import type { AnswerOf } from '../../api/routes.ts';

export type CasePage = AnswerOf<'regulator.listCases'>;
