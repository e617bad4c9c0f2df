import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verifyCase } from '../../shared/application/audit/verify.ts';
import { batchesOf } from '../../shared/application/cases/batches.ts';
import { changeOf } from '../../shared/application/cases/case-change.ts';
import { loadCase, loadEvents } from '../../shared/application/cases/case-store.ts';
import { stateKey } from '../../shared/application/keys.ts';
import type { Clock } from '../../shared/application/ports/clock.ts';
import type { Table } from '../../shared/application/ports/table.ts';
import type { Actor } from '../../shared/domain/case/actor.ts';
import type { Command } from '../../shared/domain/case/commands.ts';
import { replay } from '../../shared/domain/case/evolve.ts';
import { jsonBytes } from '../../shared/domain/case/json-bytes.ts';
import { mostBytes } from '../../shared/domain/case/room.ts';
import { isEnded } from '../../shared/domain/case/stages.ts';
import type { CaseFile } from '../../shared/domain/case/state.ts';
import { type Ask, likelyAsks } from '../property/likely.ts';
import { bankA, bankB, bankC, enterprise, regulator } from '../support/actors.ts';
import { applicant } from '../support/applications.ts';
import * as say from '../support/commands.ts';
import { caseId } from '../support/commands.ts';
import { asking, granted, opened, prescribed, toTriage } from '../support/paths.ts';
import { hash } from '../support/rule-books.ts';
import { does, type Step, story } from '../support/story.ts';
import { makeTestApp } from '../support/test-app.ts';

/** The longest text that the API takes (`longestText`), in UTF-16 units. */
const longest = 4000;
/** Three bytes a unit, four for a pair; and what JSON has to write with a second character. */
const alphabets = ['补充近三年审计报告', '𠮷𡈽𩸽堃', '“企业”："\n\\', 'ＡＢ：甲乙'] as const;

const textOf = (mark: string, alphabet: number): string => {
  const unit = alphabets[alphabet % alphabets.length] ?? '';
  const text = `${mark} ${unit.repeat(Math.ceil(longest / unit.length))}`.slice(0, longest);
  return text.isWellFormed() ? text : text.slice(0, -1);
};

/** Most of what fills a case, in few acts: an application amended as often and at such length as it may be. */
const amended = (times: number): readonly Step[] => {
  const names = Array.from({ length: 190 }, (_, nth) => `${nth}号${'技术合同'.repeat(48)}`);
  const { facts } = applicant();
  const long = { ...facts, technologyContractNumbers: names };
  const amend = (given: typeof facts) =>
    does(regulator, { type: 'amendApplication', applicant: { facts: given } });
  return [...Array.from({ length: times }, () => amend(long)), amend(facts)];
};

/** Far more than fill what is left. */
const mostTurns = 1000;
/** A pick for each turn from the one before (Lehmer's generator), so that a counterexample is one number. */
const next = (pick: number): number => ((pick + 1) * 48_271) % 2_147_483_647;

const freeTexts = [
  ...['note', 'reason', 'items', 'supplied', 'evidence', 'explanation', 'suggestion', 'measure', 'why'],
  ...['purposeText', 'conditions', 'findings'],
];

/** The same command with every free text as long as it may be; `told` takes each of them. */
const atLength = (command: Command, textFor: () => string, told: (text: string) => void): Command => {
  const spoken = (value: unknown, isFree: boolean): unknown => {
    if (typeof value === 'string' && isFree) {
      const text = textFor();
      told(text);
      return text;
    }
    if (Array.isArray(value)) return value.map((one) => spoken(one, isFree));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, below]) => [name, spoken(below, freeTexts.includes(name))]),
    );
  };
  return spoken(command, false) as Command;
};

/** What can be said again and again where the case stands, beside what people are likely to ask there. */
const repeatable = (file: CaseFile, fresh: string): readonly Ask[] => {
  const { phase, diagnoses } = file;
  const twenty = Array.from({ length: 20 }, () => '结论');
  const [diagnosis] = diagnoses;
  return [
    [regulator, say.urge()],
    ...(diagnosis
      ? [[regulator, { ...say.correctFindings(twenty), sessionId: diagnosis.sessionId }] as const]
      : []),
    ...(phase.stage === 'screening' ? [[regulator, say.screen({ goodCredit: 'cannotTell' })] as const] : []),
    ...(phase.stage === 'bankHandling'
      ? [bankA, bankB, bankC].flatMap((bank): readonly Ask[] => {
          const id = `${fresh}-${bank.orgId}`;
          return [
            [bank, say.requestInformation(id)],
            [enterprise, say.supplyInformation(id)],
          ];
        })
      : []),
    ...(phase.stage === 'prescription'
      ? [
          [
            regulator,
            { type: 'addPrescription', prescription: say.prescription({ id: fresh, dueOn: '2027-06-30' }) },
          ] as const,
        ]
      : []),
  ];
};

const endsCase = ({ type, ...rest }: Command): boolean =>
  ['withdraw', 'withdrawConsent', 'closeAsLent', 'reopen'].includes(type) ||
  ('route' in rest && (rest.route === 'close' || rest.route === 'cultivation'));

const beginnings = { opened, asking: asking('bank-a', 'bank-b'), toTriage, prescribed, granted } as const;

type Made = (clock: Clock) => Promise<Table> | Table;

/** Cases as large as they may become, written through the whole application to a table of one kind. */
export const describeLargeCases = (
  name: string,
  makeTable: Made,
  {
    runs,
    amendments,
  }: {
    readonly runs: number /** How much is there already; 37 would fill a case. */;
    readonly amendments: number;
  },
): void => {
  const world = async () => {
    let now = () => 0;
    const late = await makeTable({ now: () => now() });
    const test = makeTestApp({ around: () => late });
    now = test.clock.now;
    const file = async (): Promise<CaseFile> => {
      const stored = await loadCase({ table: late }, caseId);
      if (!stored) throw new Error('The case is not there');
      return stored.file;
    };
    const give = async (by: Actor, command: Command) => {
      const result = await test.execute(by, command, { caseId });
      if (!result.ok) return result.refusal.code;
      return result.value.repeated ? 'stood' : 'accepted';
    };
    /** What went before, written at once: a case of megabytes grows slowly by single acts. */
    const tell = async (past: readonly Step[]) => {
      const { events, at } = story(past);
      test.clock.advanceTo(at);
      const { writes } = changeOf(test.deps, undefined, events, at);
      for (const batch of batchesOf(writes)) expect(await late.transact(batch)).toEqual({ ok: true });
      await test.tick();
    };
    return { test, table: late, file, give, tell };
  };
  type World = Awaited<ReturnType<typeof world>>;

  /** Long texts from everybody, as the picks have it, until what adds to the case is refused. */
  const fill = async ({ file, give }: World, seed: number) => {
    const accepted: string[] = [];
    const codes = new Map<string, number>();
    let pick = seed;
    let now = await file();
    for (let turn = 0; turn < mostTurns; turn += 1) {
      pick = next(pick);
      if (isEnded(now.phase.stage)) throw new Error('Nobody has ended it');
      const fresh = `f${turn}`;
      const again = repeatable(now, fresh);
      const asks = [...again, ...again, ...again, ...likelyAsks(now, caseId, fresh)].filter(
        ([, ask]) => !endsCase(ask),
      );
      const [by, command] = asks[pick % asks.length] ?? [regulator, say.urge()];
      const texts: string[] = [];
      let nth = 0;
      const long = atLength(
        command,
        () => textOf(`${turn}.${nth++}`, pick),
        (text) => texts.push(text),
      );
      const code = await give(by, long);
      codes.set(code, (codes.get(code) ?? 0) + 1);
      if (code === 'accepted') {
        accepted.push(...texts);
        now = await file();
      }
      if (code !== 'case_full') continue;
      // What was refused may have been large: full is a case that has no room for one more text.
      const urge = { ...say.urge(), note: textOf(`${turn}.urge`, 0) };
      const urged = await give(regulator, urge);
      if (urged === 'case_full') break;
      accepted.push(urge.note);
    }
    return { accepted, codes };
  };

  const expectWhole = async ({ table, file }: World, accepted: readonly string[]) => {
    const events = await loadEvents({ table }, caseId);
    expect(await verifyCase({ table, hash }, caseId)).toEqual({ events: events.length, whole: true });
    expect(await file()).toEqual(replay(events.map(({ event }) => event)));
    const kept = new Set<string>();
    JSON.stringify(events, (_, value: unknown) => {
      if (typeof value === 'string') kept.add(value);
      return value;
    });
    expect(accepted.filter((text) => !kept.has(text))).toEqual([]);
  };

  describe(`cases up to their limit, on ${name}`, () => {
    it('lose nothing, are refused in words, end all the same, and are erased', {
      timeout: 300_000,
    }, async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...(Object.keys(beginnings) as (keyof typeof beginnings)[])),
          fc.nat(),
          async (past, seed) => {
            const one = await world();
            const [open, ...rest] = beginnings[past];
            await one.tell([open, ...amended(amendments), ...rest] as readonly Step[]);
            const { accepted, codes } = await fill(one, seed);
            expect(Object.fromEntries(codes)).toMatchObject({ case_full: expect.any(Number) });
            await expectWhole(one, accepted);
            const state = await one.table.get(stateKey(caseId));
            expect(jsonBytes(state?.data)).toBeLessThan(mostBytes.ends.state);

            const withdrawal = { ...say.withdraw(), reason: textOf('end', 0) };
            expect(await one.give(regulator, withdrawal)).toBe('accepted');
            expect(await one.give(regulator, { ...say.reopen(), reason: textOf('again', 0) })).toBe(
              'case_full',
            );
            expect(await one.give(enterprise, say.requestErasure())).toBe('accepted');
            await expectWhole(one, accepted);

            expect(await one.give(regulator, say.erasePersonalData())).toBe('accepted');
            while ((await one.test.tick()) > 0);
            await expectWhole(one, []);
            const left = JSON.stringify(await loadEvents(one, caseId));
            expect(accepted.filter((text) => left.includes(JSON.stringify(text).slice(1, -1)))).toEqual([]);
            expect(jsonBytes((await one.table.get(stateKey(caseId)))?.data)).toBeLessThan(64 * 1024);
          },
        ),
        { numRuns: runs, endOnFailure: true },
      );
    });
  });
};
