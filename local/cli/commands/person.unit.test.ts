import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { serverClient } from '../server-client.ts';
import { fakeServer } from '../testing/fake-server.ts';
import { recordingTerminal } from '../testing/recording-terminal.ts';
import { erasePerson, exportPerson } from './person.ts';

const erasure = {
  basis: 'purposeAchieved',
  reference: '来函〔2026〕12号',
  groups: 'contact, texts',
  yes: false,
};

describe('personal data from the command line', () => {
  it.each([
    ['case-1', '/regulator/cases/case-1/personal-information'],
    [undefined, '/enterprise/personal-information'],
  ])('copies %s into a file that its owner alone reads', async (caseId, path) => {
    const folder = await mkdtemp(join(tmpdir(), 'huizhen-person-'));
    const { options, asked } = fakeServer(() => ({ body: { cases: [{ id: 'case-1' }] } }));
    try {
      const out = join(folder, 'mine.json');
      const client = await serverClient('east-clerk', options);
      expect(await exportPerson(caseId, out, client, recordingTerminal().terminal)).toBe(0);
      expect(JSON.parse(await readFile(out, 'utf8'))).toEqual({ cases: [{ id: 'case-1' }] });
      expect((await stat(out)).mode & 0o777).toBe(0o600);
      expect(asked.at(-1)?.path).toBe(path);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('erases nothing before it is confirmed, and says that nothing brings it back', async () => {
    const { options, asked } = fakeServer(() => ({ body: {} }));
    const client = await serverClient('east-clerk', options);
    const { terminal, said } = recordingTerminal('en');
    expect(await erasePerson('case-1', erasure, client, terminal)).toBe(1);
    expect(said.join()).toContain('Nothing brings it back');
    expect(asked.filter(({ method, path }) => method === 'POST' && path.startsWith('/regulator'))).toEqual(
      [],
    );
    expect(await erasePerson('case-1', { ...erasure, yes: true }, client, terminal)).toBe(0);
    const sent = asked.at(-1);
    expect(sent?.path).toBe('/regulator/cases/case-1/erasure');
    expect(JSON.parse(new TextDecoder().decode(sent?.init.body as Uint8Array))).toEqual({
      basis: 'purposeAchieved',
      reference: '来函〔2026〕12号',
      groups: ['contact', 'texts'],
    });
  });

  it('names what can be chosen', async () => {
    const { options } = fakeServer(() => ({ body: {} }));
    const client = await serverClient('east-clerk', options);
    const { terminal } = recordingTerminal();
    const failing = (more: object) => erasePerson('case-1', { ...erasure, ...more }, client, terminal);
    await expect(failing({ basis: 'because' })).rejects.toThrow('purposeAchieved');
    await expect(failing({ groups: 'all' })).rejects.toThrow('contact');
  });
});
