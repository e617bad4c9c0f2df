import Button from 'antd/es/button';
import { useState } from 'react';
import { useOnPaper } from '../app/use-media.ts';
import { usePartText } from './texts.ts';

/** More than this is folded: some six lines of a desk's page. */
const longest = 280;
const shown = 200;

/** What somebody wrote, of which a long one is folded so that it does not hide what stands below it; whole on paper. */
export const LongText = ({ children: text }: { readonly children: string }) => {
  const t = usePartText();
  const [isOpen, open] = useState(false);
  const isWhole = useOnPaper() || text.length <= longest;
  if (isWhole) return text;
  return (
    <>
      {isOpen ? text : `${[...text.slice(0, shown * 2)].slice(0, shown).join('')}…`}{' '}
      <Button type="link" size="small" aria-expanded={isOpen} onClick={() => open(!isOpen)}>
        {t(isOpen ? 'text.fold' : 'text.unfold')}
      </Button>
    </>
  );
};
