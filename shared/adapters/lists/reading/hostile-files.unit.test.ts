import { expect, it } from 'vitest';
import { hostileFiles } from '../testing/hostile-files.ts';
import { known } from '../testing/known.ts';
import { makeListReader } from './list-reader.ts';
import { makeThreadedListReader } from './threaded-reader.ts';

const read = makeListReader().read;
const maxRows = 20_000;

it.each(hostileFiles)('$name is $refused', async ({ format, make, refused }) => {
  const content = make();
  expect(content.length).toBeLessThan(4 * 1024 * 1024 + 1);
  const list = await read(content, format, { known, maxRows });
  expect(list.ok ? undefined : list.reason).toBe(refused);
});

it('leaves a thread that reads the next list as if nothing had been', async () => {
  const reader = makeThreadedListReader();
  const asked = { known, maxRows };
  try {
    const [hostile, sound] = await Promise.all([
      reader.read(Buffer.from('\n'.repeat(4_000_000)), 'csv', asked),
      reader.read(Buffer.from('名称,日期,代码\n甲,2018-03-05,9.1E+17\n'), 'csv', asked),
    ]);
    expect(hostile).toMatchObject({ reason: 'tooLarge', bound: 'rows', most: maxRows });
    expect(sound).toMatchObject({
      headings: ['名称', '日期', '代码'],
      rows: [{ row: 2, cells: ['甲', '2018-03-05', '9.1E+17'], faults: [{ at: 2, cell: 'C2' }] }],
    });
  } finally {
    await reader.close();
  }
});

it('says busy where too many wait for a thread', async () => {
  const reader = makeThreadedListReader();
  const content = Buffer.from('名称\n甲\n');
  try {
    const lists = await Promise.all(
      Array.from({ length: 30 }, () => reader.read(content, 'csv', { known, maxRows })),
    );
    expect(lists.filter(({ ok }) => ok).length).toBeGreaterThan(0);
    expect(lists.filter((list) => !list.ok && list.reason === 'busy').length).toBeGreaterThan(0);
    expect(await reader.read(content, 'csv', { known, maxRows })).toMatchObject({ ok: true });
  } finally {
    await reader.close();
  }
});

it('ends a list whose time is up', async () => {
  const { readList } = await import('./read-list.ts');
  const content = Buffer.from(`名称\n${'甲\n'.repeat(5000)}`);
  const list = await readList({ content, format: 'csv', known, maxRows }, { time: -1 });
  expect(list).toEqual({ ok: false, reason: 'tooLarge', bound: 'time', most: -1 });
});
