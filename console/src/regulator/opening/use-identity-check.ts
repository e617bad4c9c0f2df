import { useDeferredValue, useEffect, useState } from 'react';
import { writtenCode } from '../../../../shared/contracts/values/written.ts';
import type { AnswerOf } from '../../api/routes.ts';
import { useAsk } from '../../api/use-ask.ts';

type Answer = AnswerOf<'regulator.checkApplicant'>;
export type IdentityCheck =
  | { readonly state: 'idle' | 'typing' | 'checking' | 'notPlain' }
  | { readonly state: 'answered'; readonly answer: Answer };

const wholeLength = { uscc: 18, businessLicence: 15 } as const;
/** Long enough that nobody is told of an error in the middle of a word. */
const pauseMs = 400;

const isPlain = (code: string): boolean => /^[A-Za-z0-9-]*$/.test(code);

/** Asks once the code is whole, or once the person pauses over one that is too long; a code half typed is no error. */
export const useIdentityCheck = (kind: 'uscc' | 'businessLicence', typed: string): IdentityCheck => {
  const code = useDeferredValue(writtenCode(typed));
  const [settled, setSettled] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSettled(code), code.length === wholeLength[kind] ? 0 : pauseMs);
    return () => clearTimeout(timer);
  }, [code, kind]);
  const plain = isPlain(code);
  const whole = code.length >= wholeLength[kind];
  const asked = plain && whole && settled === code;
  const ask = useAsk(
    'regulator.checkApplicant',
    { params: { code: settled || '-' }, query: { kind } },
    { enabled: asked, refreshMs: false },
  );
  if (code === '') return { state: 'idle' };
  if (!plain) return { state: 'notPlain' };
  if (!whole) return { state: 'typing' };
  if (!asked || !ask.data) return { state: 'checking' };
  return { state: 'answered', answer: ask.data };
};
