import type { CaseView } from '../../../api/routes.ts';

/** What every form of the file is given. */
export type ActFormProps = {
  readonly view: CaseView;
  /** The prescription or the request it is about. */
  readonly subject: string | undefined;
  readonly onDone: () => void;
  readonly onCancel: () => void;
};
