import { expect, it } from 'vitest';
import { regulator } from '../../../test/support/actors.ts';
import { applicant } from '../../../test/support/applications.ts';
import { openCase } from '../../../test/support/commands.ts';
import { toDiagnosis } from '../../../test/support/paths.ts';
import { does } from '../../../test/support/story.ts';
import { makeTestApp } from '../../../test/support/test-app.ts';

it('sends back an agenda of twenty cases that nobody had time for', async () => {
  const test = makeTestApp();
  const caseIds = Array.from({ length: 20 }, (_, nth) => `case-${nth + 1}`);
  const [, ...toThere] = toDiagnosis;
  for (const [nth, caseId] of caseIds.entries()) {
    const identity = { kind: 'uscc', code: `91000000MADEM${String(nth).padStart(5, '0')}` } as const;
    await test.play([does(regulator, openCase({ applicant: applicant({ identity }) })), ...toThere], caseId);
  }
  const sessionId = 'session-1';
  const place = { place: '会议室', conveners: ['wg-demo-east'], invited: ['bank-a'] };
  const startsAt = test.clock.now();
  const convened = await test.app.convene({ actor: regulator, sessionId, startsAt, ...place, caseIds });
  expect(convened).toMatchObject({ ok: true });

  const closed = await test.app.closeSession(regulator, sessionId, { attended: ['bank-a'] });
  const agenda = caseIds.map((caseId) => ({ caseId, disposition: 'cancelled' }));
  expect(closed).toMatchObject({ ok: true, value: { state: 'closed', attended: ['bank-a'], agenda } });
  for (const caseId of caseIds) {
    const { phase, diagnoses } = await test.file(caseId);
    expect(phase).toEqual({ stage: 'jointDiagnosis' });
    expect(diagnoses).toMatchObject([{ sessionId, disposition: 'cancelled' }]);
  }
});
