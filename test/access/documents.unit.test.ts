import { beforeAll, describe, expect, it } from 'vitest';
import { documentsFor, mayFileAbout } from '../../shared/domain/access/documents.ts';
import { viewOf } from '../../shared/domain/access/views.ts';
import type { DocumentAbout, DocumentDraft } from '../../shared/domain/case/documents.ts';
import { bankA, bankB, department, enterprise, guarantor, regulator } from '../support/actors.ts';
import { withdrawConsent } from '../support/commands.ts';
import { documentOf, fileDocument, pdf, removeDocument } from '../support/documents.ts';
import { sha256Of } from '../support/memory-files.ts';
import { demoRules } from '../support/rule-books.ts';
import { does, type Step, story } from '../support/story.ts';
import { makeTestApp } from '../support/test-app.ts';
import { lent, type Party, parties, partyNames } from './parties.ts';

const { isWithin } = demoRules;

/** One document of each sort that a case can have; each name says whose it is. */
const drafts: Readonly<Record<string, Partial<DocumentDraft>>> = {
  consent: {},
  standard: { kind: 'standardEvidence', about: { kind: 'standard', id: 'fixedPremises' } },
  paperA: { kind: 'bankPaper', about: { kind: 'bank', bankId: 'bank-a' } },
  paperB: { kind: 'bankPaper', about: { kind: 'bank', bankId: 'bank-b' } },
  ofDepartment: { kind: 'prescriptionEvidence', about: { kind: 'prescription', id: 'rx-1' } },
  ofGuarantor: { kind: 'prescriptionEvidence', about: { kind: 'prescription', id: 'rx-2' } },
  ofBankB: { kind: 'prescriptionEvidence', about: { kind: 'prescription', id: 'rx-3' } },
  contractA: { kind: 'contract', about: { kind: 'bank', bankId: 'bank-a' } },
  other: { kind: 'other' },
};
const filedBy = {
  consent: regulator,
  standard: enterprise,
  paperA: bankA,
  paperB: bankB,
  ofDepartment: department,
  ofGuarantor: guarantor,
  ofBankB: bankB,
  contractA: bankA,
  other: regulator,
};
const draftOf = (id: string): Partial<DocumentDraft> => ({ ...drafts[id], id, name: `${id}.pdf` });
const filed: readonly Step[] = Object.entries(filedBy).map(([id, by]) => does(by, fileDocument(draftOf(id))));
const withDocuments: readonly Step[] = [...lent, ...filed];
const ids = Object.keys(drafts);

/** Who reads which: Y the document itself, its event and its link; · none of them, as if it were not there. */
const matrix = `
                    consent standard paperA paperB ofDepartment ofGuarantor ofBankB contractA other
holder              Y       Y        Y      Y      Y            Y           Y       Y         Y
citySupervisor      Y       Y        Y      Y      Y            Y           Y       Y         Y
provinceSupervisor  Y       Y        Y      Y      Y            Y           Y       Y         Y
neighbour           ·       ·        ·      ·      ·            ·           ·       ·         ·
foreigner           ·       ·        ·      ·      ·            ·           ·       ·         ·
acceptedBank        Y       Y        Y      ·      ·            ·           ·       Y         ·
otherAskedBank      Y       Y        ·      Y      ·            ·           Y       ·         ·
bankNotAsked        ·       ·        ·      ·      ·            ·           ·       ·         ·
applicant           Y       Y        Y      Y      Y            Y           Y       Y         Y
otherEnterprise     ·       ·        ·      ·      ·            ·           ·       ·         ·
departmentWithTask  ·       ·        ·      ·      Y            ·           ·       ·         ·
departmentWithout   ·       ·        ·      ·      ·            ·           ·       ·         ·
guarantorWithTask   ·       ·        ·      ·      ·            Y           ·       ·         ·
insurerWithout      ·       ·        ·      ·      ·            ·           ·       ·         ·
system              Y       Y        Y      Y      Y            Y           Y       Y         Y
`;
const [heading = '', ...lines] = matrix.trim().split('\n');
const columns = heading.trim().split(/\s+/u);
const rows = new Map(
  lines.map((line) => {
    const [party = '', ...cells] = line.trim().split(/\s+/u);
    return [party as Party, columns.filter((_, place) => cells[place] === 'Y')] as const;
  }),
);

describe('who reads which document of a case', () => {
  const test = makeTestApp();
  beforeAll(() => test.play(withDocuments));

  it('is written down for every party and every sort', () => {
    expect([...rows.keys()]).toEqual(partyNames);
    expect(columns).toEqual(ids);
  });

  it.each(partyNames)('%s: in the view, in the events, by link', async (party) => {
    const actor = parties[party];
    const expected = rows.get(party) ?? [];
    const file = await test.file();
    expect(documentsFor(actor, file, isWithin).map(({ id }) => id)).toEqual(expected);
    expect((viewOf(actor, file, isWithin)?.documents ?? []).map(({ id }) => id)).toEqual(expected);
    const events = await test.app.timeline(actor, file.id);
    const told = events.ok
      ? events.value.flatMap(({ event }) => (event.type === 'DocumentFiled' ? [event.document.id] : []))
      : [];
    expect(told).toEqual(expected);
    for (const id of ids) {
      const link = await test.app.documentLink(actor, file.id, id);
      const refusal = rows.get(party)?.length === 0 ? 'case_not_found' : 'document_not_found';
      expect(link.ok ? 'Y' : link.refusal.code, id).toBe(expected.includes(id) ? 'Y' : refusal);
    }
  });

  it('what was removed is told to those who could read it, and to nobody else', async () => {
    const { file, events } = story([...withDocuments, does(bankB, removeDocument('paperB'))]);
    expect(events.at(-1)).toMatchObject({ type: 'DocumentRemoved', documentId: 'paperB' });
    const after = makeTestApp();
    await after.play([...withDocuments, does(bankB, removeDocument('paperB'))]);
    for (const party of partyNames) {
      const read = await after.app.timeline(parties[party], file.id);
      const told = read.ok && read.value.some(({ event }) => event.type === 'DocumentRemoved');
      expect(told, party).toBe(rows.get(party)?.includes('paperB') === true);
    }
  });

  it('once consent has ended, a bank learns of no document from the events either', async () => {
    const after = makeTestApp();
    await after.play([
      ...withDocuments,
      does(bankB, removeDocument('paperB')),
      does(enterprise, withdrawConsent()),
    ]);
    const { id } = await after.file();
    for (const bank of [bankA, bankB]) {
      const read = await after.app.timeline(bank, id);
      const told = read.ok && read.value.filter(({ event }) => event.type.startsWith('Document'));
      expect(told, bank.orgId).toEqual([]);
    }
  });
});

/** Who may file about what: Y may, · may not. Only for parties that may file at all. */
const places: Readonly<Record<string, DocumentAbout | undefined>> = {
  case: undefined,
  standard: { kind: 'standard', id: 'goodCredit' },
  bankA: { kind: 'bank', bankId: 'bank-a' },
  bankB: { kind: 'bank', bankId: 'bank-b' },
  department: { kind: 'prescription', id: 'rx-1' },
  bankBTask: { kind: 'prescription', id: 'rx-3' },
};
const filing = {
  holder: ['case', 'standard', 'bankA', 'bankB', 'department', 'bankBTask'],
  applicant: ['case', 'standard', 'bankA', 'bankB', 'department', 'bankBTask'],
  acceptedBank: ['bankA'],
  otherAskedBank: ['bankB', 'bankBTask'],
  departmentWithTask: ['department'],
  guarantorWithTask: [],
  insurerWithout: [],
} satisfies Partial<Record<Party, readonly string[]>>;

describe('who files about what', () => {
  const { file } = story(lent);
  it.each(Object.entries(filing))('%s', (party, expected) => {
    const may = Object.keys(places).filter((place) =>
      mayFileAbout(parties[party as Party], file, places[place]),
    );
    expect(may).toEqual(expected);
  });
});

describe('whether another bank was asked', () => {
  it('is not found out by filing for it: asked or not, the answer is the same', async () => {
    const test = makeTestApp();
    await test.play(lent);
    const ask = async (bankId: string) => {
      const content = pdf();
      const document = documentOf({
        kind: 'bankPaper',
        about: { kind: 'bank', bankId },
        bytes: content.length,
        sha256: sha256Of(content),
      });
      const answer = await test.app.askUpload({ caseId: 'case-1', actor: bankA, document });
      return answer.ok ? 'granted' : answer.refusal;
    };
    expect(await ask('bank-b')).toEqual(await ask('bank-c'));
    expect(await ask('bank-a')).toBe('granted');
  });
});
