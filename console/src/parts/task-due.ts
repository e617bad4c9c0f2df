/** A task is due at the end of its day in China. */
export const endOfDayText = (date: string): string => `${date}T23:59:59.999+08:00`;
