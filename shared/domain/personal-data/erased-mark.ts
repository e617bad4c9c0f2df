/** What stands where personal data was erased; in both languages, since it may be shown as it is. */
export const erasedMark = '[已删除 erased]';
