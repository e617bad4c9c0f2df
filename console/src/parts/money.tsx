import { useLanguage } from '../i18n/language.ts';
import { rateText, wanText, yuanText } from './money-text.ts';

/** 金额 from whole fen: 万元 in lists, `full` in yuan with separators on offers and contracts. */
export const Money = ({ fen, full = false }: { readonly fen: number; readonly full?: boolean }) => {
  const language = useLanguage();
  return <span className="numbers">{full ? yuanText(fen, language) : wanText(fen, language)}</span>;
};

/** 利率 from whole basis points: 3.41 %. */
export const Rate = ({ basisPoints }: { readonly basisPoints: number }) => (
  <span className="numbers">{rateText(basisPoints)}</span>
);
