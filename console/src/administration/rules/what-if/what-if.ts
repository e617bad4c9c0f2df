import type { AnswerOf } from '../../../api/routes.ts';

export type WhatIf = AnswerOf<'administration.tryRule'>;
