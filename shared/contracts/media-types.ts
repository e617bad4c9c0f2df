/** Media types of files that are answered or taken in. */
export const jsonType = 'application/json; charset=utf-8';
export const csvType = 'text/csv; charset=utf-8';
export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
