import { type Act, caseOf, visitOf } from './act.ts';
import { daysOfMonth, workingDay } from './calendar.ts';
import { plannedCases } from './courses.ts';
import { firmOf } from './firms.ts';
import { onDay, presentOn } from './people.ts';

/** 179 over the 22 working days: nine on the first three, eight on each of the others. */
const visitsOn = (day: number): number => (day < 3 ? 9 : 8);

/** Firms whose case is open already and who say their need again: their visit joins it. By working day, the case's serial. */
const visitedAgain: Readonly<Record<number, number>> = { 10: 1, 11: 2, 12: 3, 13: 4 };

/** 走访 of the month. */
export const visitActs = (): readonly Act[] =>
  Array.from({ length: daysOfMonth }, (_, day) => day).flatMap((day) => {
    const applying = plannedCases
      .filter((planned) => planned.day === day && planned.channel === 'visit')
      .map(({ serial }) => serial);
    const again = visitedAgain[day];
    const ofCases = [...applying, ...(again === undefined ? [] : [again])];
    return [
      ...ofCases.flatMap((serial, place) => [toApplicant(day, place, serial), take(day, serial)]),
      ...Array.from({ length: visitsOn(day) - ofCases.length }, (_, index) =>
        toAnother(day, ofCases.length + index, index),
      ),
    ];
  });

const minute = (place: number): string => `08:${String(10 + place * 4).padStart(2, '0')}`;
const nameOf = (day: number, serial: number): string => `${workingDay(day)}-${serial}`;

const toApplicant = (day: number, place: number, serial: number): Act => ({
  at: onDay(day, minute(place)),
  by: presentOn('east-colleague', workingDay(day)),
  counts: 'visit',
  makes: { visit: nameOf(day, serial) },
  command: async () => {
    const { name, identity } = firmOf(serial);
    return {
      path: '/visits',
      body: { said: { firm: { name, identity }, on: workingDay(day), teammates: [], need: 'need' } },
    };
  },
});

/** The need goes into the case: the one opened for it this morning, or the one that was open before. */
const take = (day: number, serial: number): Act => ({
  at: onDay(day, `12:${String(serial % 60).padStart(2, '0')}`),
  by: presentOn('east-clerk', workingDay(day)),
  counts: 'visitTaken',
  command: async (known) => ({
    path: `/visits/${visitOf(known, nameOf(day, serial))}/case`,
    body: { caseId: caseOf(known, serial) },
  }),
});

/** Every fifth has a need that nobody takes up; of the others one needs nothing, the next is served by a bank already. */
const toAnother = (day: number, place: number, index: number): Act => ({
  at: onDay(day, minute(place)),
  by: presentOn(index % 2 === 0 ? 'east-clerk' : 'east-colleague', workingDay(day)),
  counts: 'visit',
  command: async () => ({
    path: '/visits',
    body: {
      said: {
        firm: { name: `示例走访户${day + 1}之${index + 1}（虚构）` },
        on: workingDay(day),
        teammates: [],
        need: index % 5 === 4 ? 'need' : index % 2 === 0 ? 'none' : 'served',
      },
    },
  }),
});
