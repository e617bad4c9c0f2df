import { textsOf } from '../i18n/texts.ts';
import en from './inquiry-texts.en.ts';
import zh from './inquiry-texts.zh.ts';

export const { useText: useInquiryText } = textsOf('inquiry', zh, en);
