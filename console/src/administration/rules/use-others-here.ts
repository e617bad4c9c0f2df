import { useEffect, useState } from 'react';
import { call } from '../../api/call.ts';
import type { AnswerOf } from '../../api/routes.ts';
import type { VersionView } from './rule-words.ts';

type Others = AnswerOf<'administration.hereOnRule'>['others'];

/** The server forgets whoever has not said so for three of these. */
const everyMs = 20_000;

/** Says that this person has the version open, while the page is seen, and who else has. Only of what can still change. */
export const useOthersHere = ({ kind, id, version, status }: VersionView): Others => {
  const [others, setOthers] = useState<Others>([]);
  const isOpen = status === 'draft' || status === 'submitted';
  useEffect(() => {
    if (!isOpen) return undefined;
    const say = () => {
      if (document.visibilityState !== 'visible') return;
      const parts = { params: { kind, id, version }, body: {}, idempotencyKey: crypto.randomUUID() };
      // Who is not told is not kept from working: the save itself says whose change came first.
      call('administration.hereOnRule', parts).then(
        (answer) => setOthers((answer as AnswerOf<'administration.hereOnRule'>).others),
        () => undefined,
      );
    };
    say();
    const timer = setInterval(say, everyMs);
    document.addEventListener('visibilitychange', say);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', say);
    };
  }, [kind, id, version, isOpen]);
  return others;
};
