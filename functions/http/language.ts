export type Language = 'zh' | 'en';

const mostRanges = 20;

/** Chinese unless Accept-Language prefers English to it (RFC 9110 §12.5.4, as far as two languages need it). */
export const languageOf = (acceptLanguage: string | undefined): Language => {
  const weights = { zh: 0, en: 0 };
  for (const range of (acceptLanguage ?? '').split(',', mostRanges)) {
    const [tag = '', ...parameters] = range.trim().toLowerCase().split(';');
    const language = tag.trim().split('-')[0];
    if (language !== 'zh' && language !== 'en') continue;
    const quality = parameters.find((parameter) => parameter.trim().startsWith('q='));
    const weight = quality === undefined ? 1 : Number(quality.trim().slice('q='.length));
    if (weight > weights[language]) weights[language] = weight;
  }
  return weights.en > weights.zh ? 'en' : 'zh';
};
