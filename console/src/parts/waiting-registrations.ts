/** Asked alike by the page and by the count in the top bar, so that both share one answer. */
export const waitingRegistrations = ['regulator.listRegistrations', { query: { limit: '100' } }] as const;
