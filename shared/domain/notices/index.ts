export { type NoticeKind, noticeKinds } from './kinds.data.ts';
export { type Notice, rolesOfParty } from './notice.ts';
export { noticesOf } from './notices-of.ts';
export { type NoticeText, noticeText } from './text.ts';
