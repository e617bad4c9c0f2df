import { textsOf } from '../../i18n/texts.ts';
import formsEn from './forms/texts.en.ts';
import formsZh from './forms/texts.zh.ts';
import progressEn from './progress/texts.en.ts';
import progressZh from './progress/texts.zh.ts';
import en from './texts.en.ts';
import zh from './texts.zh.ts';

export const { useText: useCaseText } = textsOf(
  'regulator.case',
  { ...zh, ...progressZh, ...formsZh },
  { ...en, ...progressEn, ...formsEn },
);
