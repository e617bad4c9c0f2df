import { describe, expect, it } from 'vitest';
import { documentTypeOf, largestDocument, mostDocuments } from '../../shared/domain/case/document-types.ts';
import {
  bankA,
  bankB,
  citySupervisor,
  department,
  enterprise,
  neighbour,
  regulator,
} from '../support/actors.ts';
import { reopen } from '../support/commands.ts';
import { given } from '../support/decider.ts';
import { evidenceFor, fileDocument, paperFor, removeDocument } from '../support/documents.ts';
import { accepted, asking, closedAsLent, opened, prescribed, withdrawn } from '../support/paths.ts';
import { does } from '../support/story.ts';

const asked = asking('bank-a', 'bank-b');

describe('filing a document', () => {
  it('puts it on file with its digest, and says which organisation filed it', () => {
    const { file } = given(opened)
      .when(fileDocument(), enterprise)
      .thenEvents({ type: 'DocumentFiled', document: { sha256: 'a'.repeat(64), bytes: 1024 } });
    const { kind, orgId } = enterprise;
    expect(file.documents).toMatchObject([{ id: 'doc-1', filedBy: { kind, orgId } }]);
    expect(JSON.stringify(file.documents)).not.toContain(enterprise.personId);
  });
  it('twice changes nothing', () => {
    given([...opened, does(enterprise, fileDocument())])
      .when(fileDocument(), enterprise)
      .thenNothing();
  });
  it.each([
    ['a name that does not end as its type', { name: '授权书.docx' }, 'document_type_unknown', 'mediaType'],
    ['a name without an ending', { name: '授权书' }, 'document_type_unknown', 'mediaType'],
    ['too many bytes', { bytes: largestDocument + 1 }, 'document_too_large', 'bytes'],
    ['no bytes', { bytes: 0 }, 'document_empty', 'bytes'],
  ] as const)('is refused for %s', (_, more, code, field) => {
    given(opened).when(fileDocument(more), regulator).thenRefused(code, field);
  });
  it('takes the largest there may be', () => {
    given(opened)
      .when(fileDocument({ bytes: largestDocument }), regulator)
      .thenEvents({ type: 'DocumentFiled' });
  });
  it.each([
    ['a consent form about a bank', fileDocument({ about: { kind: 'bank', bankId: 'bank-a' } })],
    ['evidence for no standard', fileDocument({ kind: 'standardEvidence' })],
    ['evidence for a task that is not there', evidenceFor('rx-9')],
    ['papers for a bank that was not asked', paperFor('bank-c')],
  ])('is refused where nobody could place it: %s', (_, command) => {
    given(asked).when(command, regulator).thenRefused('document_misplaced', 'about');
  });
  it('is refused for what is not one’s own to file', () => {
    given(asked).when(paperFor('bank-b'), bankA).thenRefused('not_permitted', 'about');
    given(asked).when(fileDocument(), bankA).thenRefused('not_permitted', 'about');
    given(prescribed).when(fileDocument(), department).thenRefused('not_permitted', 'about');
    given(opened).when(fileDocument(), citySupervisor).thenRefused('not_permitted');
  });
  it('takes the owner’s evidence for its own task', () => {
    given(prescribed).when(evidenceFor('rx-1'), department).thenEvents({ type: 'DocumentFiled' });
  });
  it('takes a contract once an offer is accepted, and only that bank’s', () => {
    const contract = (bankId: string) =>
      fileDocument({ kind: 'contract', about: { kind: 'bank', bankId }, name: '合同.pdf' });
    given(asked).when(contract('bank-a'), regulator).thenRefused('no_offer_accepted', 'kind');
    given(accepted).when(contract('bank-b'), regulator).thenRefused('document_misplaced', 'about');
    given(accepted).when(contract('bank-a'), bankA).thenEvents({ type: 'DocumentFiled' });
  });
  it('has an end at a hundred; what is removed makes room', () => {
    const many = Array.from({ length: mostDocuments }, (_, place) =>
      does(regulator, fileDocument({ id: `doc-${place}` })),
    );
    given([...opened, ...many])
      .when(fileDocument({ id: 'doc-more' }), regulator)
      .thenRefused('too_many_documents');
    given([...opened, ...many, does(regulator, removeDocument('doc-7'))])
      .when(fileDocument({ id: 'doc-more' }), regulator)
      .thenEvents({ type: 'DocumentFiled' });
  });
  it('ends with the case, and begins again when it is reopened', () => {
    given(withdrawn).when(fileDocument(), regulator).thenRefused('case_ended');
    given([...withdrawn, does(regulator, reopen())])
      .when(fileDocument(), regulator)
      .thenEvents({ type: 'DocumentFiled' });
  });
});

describe('removing a document', () => {
  const filed = [...asked, does(bankA, paperFor('bank-a'))];
  it.each([
    ['the organisation that filed it', bankA],
    ['the work group', regulator],
  ])('is for %s', (_, by) => {
    const { file } = given(filed)
      .when(removeDocument('paper-bank-a'), by)
      .thenEvents({ type: 'DocumentRemoved', about: { kind: 'bank', bankId: 'bank-a' }, reason: '上传有误' });
    expect(file.documents).toEqual([]);
  });
  it('is not for others who read it', () => {
    given(filed)
      .when(removeDocument('paper-bank-a'), enterprise)
      .thenRefused('document_not_yours', 'documentId');
  });
  it.each([
    ['another bank', bankB, 'document_not_found'],
    ['a work group next door', neighbour, 'not_permitted'],
  ] as const)('does not tell %s that it is there', (_, by, code) => {
    given(filed)
      .when(removeDocument('paper-bank-a'), by)
      .thenRefused(code, code === 'not_permitted' ? undefined : 'documentId');
  });
  it('needs a reason', () => {
    given(filed)
      .when({ ...removeDocument('paper-bank-a'), reason: '  ' }, bankA)
      .thenRefused('note_missing', 'reason');
  });
  it('from an ended case is the work group’s alone', () => {
    const ended = [...filed, ...closedAsLent.slice(asked.length)];
    given(ended).when(removeDocument('paper-bank-a'), bankA).thenRefused('case_ended');
    given(ended).when(removeDocument('paper-bank-a'), regulator).thenEvents({ type: 'DocumentRemoved' });
  });
});

describe('the type that a name promises', () => {
  it.each([
    ['授权书.PDF', 'application/pdf'],
    ['照片.jpeg', 'image/jpeg'],
    ['发票.ofd', 'application/ofd'],
    ['报表.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['page.html', undefined],
    ['图.svg', undefined],
    ['宏.docm', undefined],
    ['archive.pdf.zip', undefined],
  ])('%s', (name, type) => expect(documentTypeOf(name)).toBe(type));
});
