import type { AnswerOf } from '../api/routes.ts';

export type Notice = AnswerOf<'signedIn.readInbox'>['notices'][number];
