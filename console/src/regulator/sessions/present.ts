import type { BodyOf, Session } from '../../api/routes.ts';

/** Who is there: by unit, with the names as they are typed. */
export type Present = Readonly<Record<string, string>>;

const mostPersons = 10;

/** 姓名 as people type them one after another: 王经理、李科长. */
export const personsIn = (typed: string): readonly string[] =>
  typed
    .split(/[、，,;；\n]+/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .slice(0, mostPersons);

/** Everybody who may come: those who lead it and those who are invited. */
export const unitsAsked = ({ conveners, invited }: Session): readonly string[] => [
  ...new Set([...conveners, ...invited]),
];

export const presentIn = ({ attended, attendance = [] }: Session): Present => ({
  ...Object.fromEntries(attended.map((id) => [id, ''])),
  ...Object.fromEntries(attendance.map(({ orgId, persons }) => [orgId, persons.join('、')])),
});

export const attendanceOf = (present: Present): BodyOf<'regulator.beginSession'>['attendance'] =>
  Object.entries(present).map(([orgId, typed]) => ({ orgId, persons: [...personsIn(typed)] }));
