import { describe, expect, it } from 'vitest';
import { bankA, bankB, department, enterprise, regulator } from '../../../test/support/actors.ts';
import { decline } from '../../../test/support/commands.ts';
import { accepted, asking, prescribed } from '../../../test/support/paths.ts';
import { demoRules } from '../../../test/support/rule-books.ts';
import { does, passes, story } from '../../../test/support/story.ts';
import { dueFor } from './due.ts';
import { ownPartOf } from './own-part.ts';

const both = asking('bank-a', 'bank-b');

describe('what a list says of one’s own part', () => {
  it('a bank reads its own answer, and nothing of another’s', () => {
    const { file } = story([...both, does(bankA, decline('R02'))]);
    expect(ownPartOf(file, bankA).asked).toMatchObject({ state: 'declined' });
    const other = ownPartOf(file, bankB);
    expect(other.asked).toEqual({ state: 'toAnswer', productId: expect.any(String) });
    expect(JSON.stringify(other)).not.toContain('declined');
  });

  it('the bank whose offer was taken has contract and loan to record, the other bank nothing', () => {
    const { file } = story(accepted);
    expect(ownPartOf(file, bankA).asked?.state).toBe('accepted');
    expect(ownPartOf(file, bankB).asked?.state).toBe('declined');
  });

  it('the owner of a prescription reads it as awaited', () => {
    const { file } = story(prescribed);
    const { asked, tasks } = ownPartOf(file, department);
    expect(asked).toBeUndefined();
    expect(tasks).toMatchObject([{ state: 'open', awaited: true }]);
  });

  it('work groups and enterprises have lists of their own', () => {
    const { file } = story(prescribed);
    expect([regulator, enterprise].map((actor) => ownPartOf(file, actor))).toEqual([{}, {}]);
  });
});

describe('a bank’s deadline', () => {
  it('stays in its list after it passed, until the answer is given', () => {
    const late = story([...both, passes(60)]);
    const due = dueFor(late.file, bankA, demoRules.calendar, late.at);
    expect(due?.at).toBeLessThan(late.at);
    expect(due?.workingDaysLeft).toBe(0);
    const answered = story([...both, passes(60), does(bankA, decline('R02'))]);
    expect(dueFor(answered.file, bankA, demoRules.calendar, answered.at)).toBeUndefined();
  });
});
