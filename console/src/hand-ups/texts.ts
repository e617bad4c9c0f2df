import { textsOf } from '../i18n/texts.ts';
import en from './texts.en.ts';
import zh from './texts.zh.ts';

export const { useText } = textsOf('handUps', zh, en);
