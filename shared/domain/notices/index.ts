export {
  digestAfter,
  kindsFor,
  type MailChoice,
  mailChoices,
  usualChoice,
  usualDigestHour,
} from './choice.ts';
export { type NoticeKind, noticeKinds } from './kinds.ts';
export { isNoticeFor, isNoticeOfCovered, type Notice, noticeParties } from './notice.ts';
export { noticesOf } from './notices-of.ts';
export { type NoticeText, noticeSample, noticeText } from './text.ts';
