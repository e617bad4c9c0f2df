import { textsOf } from '../i18n/texts.ts';
import en from './path-texts.en.ts';
import zh from './path-texts.zh.ts';

export const { useText: usePathText } = textsOf('path', zh, en);
