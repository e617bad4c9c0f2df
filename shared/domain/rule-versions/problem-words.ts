import type { Bilingual } from '../text/bilingual.ts';
import { problemSentences } from './problem-words.data.ts';

/** A mistake in words (问题说明). What no reader is known to say stays as it was said, behind a Chinese beginning. */
export const problemWords = (detail: string): Bilingual => {
  for (const { pattern, zh } of problemSentences()) {
    const named = new RegExp(pattern, 's').exec(detail)?.slice(1);
    if (!named) continue;
    let place = 0;
    return {
      zh: zh.replaceAll('{}', () => named[place++] ?? ''),
      en: detail,
    };
  }
  return { zh: `内容不符合要求：${detail}`, en: detail };
};
