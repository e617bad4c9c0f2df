/** 20 MB through a slow uplink (1 Mbit/s) take under three minutes; a link that is late is asked for again. */
export const uploadSeconds = 5 * 60;
/** A click, not a bookmark: whoever finds the address later finds nothing. */
export const downloadSeconds = 30;
/** What nobody confirmed is cleared; a day is the shortest that a bucket's lifecycle knows. */
export const pendingDays = 1;
/** A day longer than an export is kept: the store's own end of it, for what its keeper could not clear. */
export const exportDays = 4;
