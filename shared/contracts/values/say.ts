/** The sentence of a rule of our own, carried by zod's issue to whoever words the answer (`issue-text.ts`). */
export const say = (zh: string, en: string) => ({ error: en, params: { zh, en } });
