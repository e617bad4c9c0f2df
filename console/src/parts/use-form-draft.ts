import { useState } from 'react';
import type { CaseView } from '../api/routes.ts';
import { useSession } from '../auth/session.ts';
import { tabDrafts } from './draft-store.ts';

type Values = Readonly<Record<string, unknown>>;

/** What was typed, and the case as it stood when somebody began: what others changed since is shown before it is sent. */
type FormDraft = { readonly values: Values; readonly seen?: CaseView };

/** The draft of an order's form, by what it is about. */
export const draftOfOrder = (order: string, params: unknown): string => `${order} ${JSON.stringify(params)}`;

/** 草稿 of one form: it survives a reload, in this tab and for this person. `off`: it is kept elsewhere. */
export const useFormDraft = (form: string, off: boolean) => {
  const { orgId, personId } = useSession();
  const name = `form/${orgId}/${personId}/${form}`;
  const read = () => (off ? undefined : (tabDrafts.read(name)?.value as FormDraft | undefined));
  const [kept] = useState(read);
  return {
    /** As it was when the form was opened. */
    kept,
    read,
    keep: (values: Values, seen: CaseView | undefined) => {
      if (!off) tabDrafts.keep(name, { values, ...(seen && { seen }) });
    },
    drop: () => {
      if (!off) tabDrafts.forget(name);
    },
  };
};
