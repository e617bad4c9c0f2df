import type { CaseView } from '../../shared/domain/access/views.ts';

/** What the month knows so far, all of it from the API's answers: cases by serial, visits and sessions by name. */
export type Known = {
  readonly cases: ReadonlyMap<number, string>;
  readonly visits: ReadonlyMap<string, string>;
  readonly sessions: ReadonlyMap<string, string>;
  readonly view: (serial: number) => Promise<CaseView>;
};

/** A command as it goes over HTTP; the path begins after the audience. */
export type Command = { readonly path: string; readonly body: unknown };

/** What an act counts as in the tally; `other` is counted nowhere. */
export type Counted =
  | 'visit'
  | 'visitTaken'
  | 'opened'
  | 'screened'
  | 'recommended'
  | 'contacted'
  | 'declined'
  | 'granted'
  | 'lent'
  | 'diagnosed'
  | 'solved'
  | 'ended'
  | 'urged'
  | 'released'
  | 'other';

/** One act of the month: who, when ('YYYY-MM-DDTHH:mm' in China), and what it counts as. */
export type Act = {
  readonly at: string;
  /** Persona. */
  readonly by: string;
  readonly counts: Counted;
  /** The case it is about, by its serial. */
  readonly serial?: number;
  /** What the answer is remembered by: the case of this serial, the visit or session of this name. */
  readonly makes?: { readonly session: string } | { readonly case: number } | { readonly visit: string };
  readonly command: (known: Known) => Promise<Command>;
};

/** The case of a serial, which an earlier act has opened. */
export const caseOf = ({ cases }: Known, serial: number): string => {
  const id = cases.get(serial);
  if (id === undefined) throw new Error(`Case ${serial} is not open yet`);
  return id;
};

export const sessionOf = ({ sessions }: Known, name: string): string => {
  const id = sessions.get(name);
  if (id === undefined) throw new Error(`Session ${name} is not convened yet`);
  return id;
};

export const visitOf = ({ visits }: Known, name: string): string => {
  const id = visits.get(name);
  if (id === undefined) throw new Error(`Visit ${name} is not recorded yet`);
  return id;
};
