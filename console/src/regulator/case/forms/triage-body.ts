import type { BodyOf } from '../../../api/routes.ts';

type Body = BodyOf<'regulator.decideTriage'>;

/** Only what the chosen way asks for: what was typed for another way before is not sent. */
export const triageBody = (values: Readonly<Record<string, unknown>>): Body => {
  const { route, note, reviewOn, prescriptions } = values;
  const said = typeof note === 'string' && note.trim() !== '';
  return {
    route,
    ...(said && { note }),
    ...(route === 'cultivation' && reviewOn !== undefined && { reviewOn }),
    ...(route === 'coaching' && { prescriptions: prescriptions ?? [] }),
  } as Body;
};
