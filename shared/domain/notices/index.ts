export { type NoticeKind, noticeKinds } from './kinds.data.ts';
export { isNoticeFor, type Notice } from './notice.ts';
export { noticesOf } from './notices-of.ts';
export { type NoticeText, noticeText } from './text.ts';
