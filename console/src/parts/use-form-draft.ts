import { useState } from 'react';
import type { CaseView } from '../api/routes.ts';
import { useSession } from '../auth/session.ts';
import { tabDrafts } from './draft-store.ts';

type Values = Readonly<Record<string, unknown>>;

/** What was typed, and the case as it stood when somebody began: what others changed since is shown before it is sent. */
type FormDraft = { readonly values: Values; readonly seen?: CaseView };

/** 草稿 of one form: it survives a reload, in this tab and for this person. `off`: it is kept elsewhere. */
export const useFormDraft = (form: string, off: boolean) => {
  const { orgId, personId } = useSession();
  const name = `form/${orgId}/${personId}/${form}`;
  const [kept] = useState(() => (off ? undefined : (tabDrafts.read(name)?.value as FormDraft | undefined)));
  return {
    kept,
    keep: (values: Values, seen: CaseView | undefined) => {
      if (!off) tabDrafts.keep(name, { values, ...(seen && { seen }) });
    },
    drop: () => {
      if (!off) tabDrafts.forget(name);
    },
  };
};
