/** 办理事项: what a bank or the owner of tasks has to do in a case, most pressing first; `done`: nothing now. */
export const turns = ['answer', 'papers', 'loan', 'task', 'done'] as const;
export type Turn = (typeof turns)[number];
