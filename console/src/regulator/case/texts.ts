import { textsOf } from '../../i18n/texts.ts';
import en from './texts.en.ts';
import zh from './texts.zh.ts';

export const { useText: useCaseText } = textsOf('regulator.case', zh, en);
export type CaseText = ReturnType<typeof useCaseText>;
