/**
 * Texts as people bring them (文本规整), for lists, API, console and search alike (docs/adr/0025): `cleaned` and
 * `cleanedLine` for what is read by people, `written…` for values, `searchText` for comparing. Initials of pinyin stand
 * apart (`initials.ts`), because the readings weigh more than all the rest and are loaded when first asked for.
 */
export type { Bilingual } from './bilingual.ts';
export { cleaned, cleanedLine, type TextFault, type TextFaultCode, textFault } from './cleaned.ts';
export { mayBeInitials, searchText, searchWords } from './search-text.ts';
export {
  isPlaceholder,
  plainNumber,
  scaled,
  type WrittenNumber,
  writtenCode,
  writtenDate,
  writtenDecimal,
  writtenNumber,
  writtenPhone,
  writtenWhole,
} from './written.ts';
