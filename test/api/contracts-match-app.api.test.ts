import { expect, it } from 'vitest';
import * as z from 'zod';
import type { CommandAnswer } from '../../shared/application/cases/port.ts';
import type { UploadGranted } from '../../shared/application/documents/port.ts';
import type { ImportCheck, ImportReport, ImportRowResult } from '../../shared/application/imports/port.ts';
import type { SignedDownload } from '../../shared/application/ports/file-store.ts';
import type { CasePage, Overview } from '../../shared/application/queries/port.ts';
import { type RefusalCode, textOf } from '../../shared/application/refusals.ts';
import type { StoppedPage } from '../../shared/application/stopped-flows/stopped-flow.ts';
import type { Same } from '../../shared/contracts/describes.ts';
import {
  applicationRefusalStatus,
  caseRefusalStatus,
  registerRefusalStatus,
  statusTitles,
} from '../../shared/contracts/problem-status.data.ts';
import type { casePage } from '../../shared/contracts/responses/case-page.ts';
import { caseView, type commandAnswer } from '../../shared/contracts/responses/case-view.ts';
import type { documentLink, documentUpload } from '../../shared/contracts/responses/document.ts';
import type { importReport, importRows } from '../../shared/contracts/responses/import.ts';
import type { importCheck } from '../../shared/contracts/responses/import-check.ts';
import type { overview } from '../../shared/contracts/responses/overview.ts';
import type { stoppedPage } from '../../shared/contracts/responses/stopped-flow.ts';
import { timeline } from '../../shared/contracts/responses/timeline.ts';
import { viewOf } from '../../shared/domain/access/views.ts';
import { chain, firstHash, shownEvent } from '../../shared/domain/case/chain.ts';
import { stages } from '../../shared/domain/case/stages.ts';
import { regulator } from '../support/actors.ts';
import { pathTo } from '../support/paths.ts';
import { sealing } from '../support/rule-books.ts';
import { story } from '../support/story.ts';

it('describes the answers of the application member by member', () => {
  // Contracts may not import the application, so what they describe of it is tied together here, by the compiler.
  const same: readonly true[] = [
    true satisfies Same<z.output<typeof casePage>, CasePage>,
    true satisfies Same<z.output<typeof importReport>, ImportReport>,
    true satisfies Same<z.output<typeof overview>, Overview>,
    true satisfies Same<z.output<typeof stoppedPage>, StoppedPage>,
    true satisfies Same<z.output<typeof importCheck>, ImportCheck>,
    true satisfies Same<z.output<typeof importRows>, { rows: readonly ImportRowResult[] }>,
    true satisfies Same<z.output<typeof documentUpload>, UploadGranted>,
    true satisfies Same<z.output<typeof documentLink>, SignedDownload>,
    true satisfies Same<keyof z.output<typeof commandAnswer>, 'case' | Exclude<keyof CommandAnswer, 'view'>>,
  ];
  expect(same).toHaveLength(9);
});

it.each(stages)('tells a case in %s and all its events without losing anything', (stage) => {
  const { file, events } = story(pathTo[stage]);
  const view = viewOf(regulator, file, () => false);
  // Whoever may see a case sees who opened it in its first event.
  const { openedBy: _openedBy, ...shown } = { ...file, ...view };
  expect(z.decode(caseView, z.encode(caseView, shown as never) as never)).toEqual(shown);
  const recorded = {
    events: chain(file.id, events, { seq: 0, hash: firstHash }, () => 'hash', sealing).map(shownEvent),
    names: {},
  };
  expect(z.decode(timeline, z.encode(timeline, recorded as never) as never)).toEqual(recorded);
});

it('has a status with a title for every refusal', () => {
  const statuses = Object.entries({
    ...caseRefusalStatus(),
    ...applicationRefusalStatus(),
    ...registerRefusalStatus(),
  });
  for (const [code, status] of statuses) {
    const { zh, en } = textOf({ code: code as RefusalCode });
    expect(`${zh} ${en}`, code).not.toMatch(/[{}]/);
    expect(statusTitles(), code).toHaveProperty(String(status));
  }
});
