import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { makeDemoApi } from '../../local/demo/api.ts';
import applications from '../../local/demo/applications.json' with { type: 'json' };
import { signIn } from '../../local/demo/badges.ts';
import { readSettings } from '../../local/settings/read-settings.ts';
import { installation } from '../../local/start/installation.ts';
import { standards } from '../../shared/domain/case/screening.ts';
import { enoughFor } from '../support/commands.ts';

const group = 'wg-demo-east';
const { applicant, need, consent } = applications.cultivation;

/** An application of a firm founded on that day, made on 15 June 2026, before a real server. */
const applied = async (foundedOn: string) => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'huizhen-age-'));
  onTestFinished(() => rmSync(dataFolder, { recursive: true, force: true }));
  const { settings } = readSettings({
    PORT: '0',
    HUIZHEN_DATA: dataFolder,
    HUIZHEN_CLOCK: 'virtual:2026-06-15T09:00:00+08:00',
    HUIZHEN_DEMO_DATA: 'off',
  });
  const running = await installation(settings);
  onTestFinished(running.stop);
  const api = makeDemoApi(running.address);
  const body = { channel: 'visit', applicant: { ...applicant, foundedOn }, need, consent };
  await api.order(group, { path: '/cases', body }, 'opening-1');
  const caseId = (await api.findCase(group, applicant.identity.code)) ?? '';
  const { token } = await signIn(running.address, group);
  const screen = async (lawfulOperation: 'pass' | 'fail') => {
    const findings = standards.map((standard) => ({
      standard,
      finding: standard === 'lawfulOperation' ? lawfulOperation : 'pass',
      evidence: '现场核实',
      kinds: [enoughFor[standard]],
    }));
    const response = await fetch(`${running.address}/regulator/cases/${caseId}/screening`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': `screen-${lawfulOperation}`,
      },
      body: JSON.stringify({ findings }),
    });
    return { status: response.status, answer: await response.json() };
  };
  return { view: async () => (await api.readCase(group, caseId)).view, screen };
};

describe('the minimum age, by the API', () => {
  const tooYoung = {
    met: false,
    months: 12,
    foundedOn: '2025-06-16',
    appliedOn: '2026-06-15',
    oldEnoughOn: '2026-06-16',
    reasonCode: 'R12',
    setting: 'demo@1.0.0',
  };

  it('is told before anything is judged, one day short', async () => {
    const { view } = await applied('2025-06-16');
    expect((await view()).ageCheck).toMatchObject(tooYoung);
  });

  it('refuses what cannot be so, at its field and in words, and takes the review that fails the standard', async () => {
    const { screen, view } = await applied('2025-06-16');
    const { status, answer } = await screen('pass');
    expect(status).toBe(422);
    expect(answer).toMatchObject({
      code: 'enterprise_too_young',
      errors: [{ field: 'findings.0.finding' }],
      messages: { zh: expect.stringContaining('2026-06-16'), en: expect.stringContaining('2026-06-16') },
    });
    expect((await view()).phase.stage).toBe('screening');

    expect((await screen('fail')).status).toBe(200);
    const after = await view();
    expect(after.phase).toMatchObject({ stage: 'triage', cause: 'screeningFailed' });
    expect(after).not.toHaveProperty('ageCheck');
    expect(after.screenings?.[0]).toMatchObject({
      ageCheck: tooYoung,
      reasonTableVersion: 'decline-reasons@1.0.0',
      findings: expect.arrayContaining([
        expect.objectContaining({ standard: 'lawfulOperation', finding: 'fail', reasonCode: 'R12' }),
      ]),
    });
  });

  it('lets a firm through that is old enough to the day', async () => {
    const { screen, view } = await applied('2025-06-15');
    expect((await view()).ageCheck).toMatchObject({ met: true, oldEnoughOn: '2026-06-15' });
    expect((await screen('pass')).status).toBe(200);
    expect((await view()).screenings?.[0]?.ageCheck).toMatchObject({ met: true });
  });
});
