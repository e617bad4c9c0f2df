import { describe, expect, it } from 'vitest';
import { eventsFor } from '../../shared/domain/access/event-views.ts';
import { viewOf } from '../../shared/domain/access/views.ts';
import { chain, firstHash } from '../../shared/domain/case/chain.ts';
import type { CaseEvent } from '../../shared/domain/case/events.ts';
import { demoRules, hash, sealing } from '../support/rule-books.ts';
import { story } from '../support/story.ts';
import { lent, type Party, parties, partyNames } from './parties.ts';

const { isWithin } = demoRules;
const told = story(lent);
const said: CaseEvent = {
  type: 'CaseAssigned',
  at: told.at,
  by: { kind: 'regulator', orgId: 'wg-demo-east', personId: 'p-lead' },
  from: 'p-former-clerk',
  to: 'p-present-clerk',
  reason: 'because-of-leave',
};
/** 代办: that somebody is away is the group's own business as well. */
const covered: CaseEvent = {
  type: 'ActedAsCover',
  at: told.at,
  by: { kind: 'regulator', orgId: 'wg-demo-east', personId: 'p-cover' },
  for: 'p-who-is-away',
};
const file = { ...told.file, assignee: 'p-present-clerk' };
const events = chain(file.id, [...told.events, said, covered], { seq: 0, hash: firstHash }, hash, sealing);

/** Inside the work group, and above it: the system reads all. */
const insiders: readonly Party[] = ['holder', 'citySupervisor', 'provinceSupervisor', 'system'];

describe('who has a case is never shown outside the work group and those above it', () => {
  it.each(partyNames)('%s', (party) => {
    const read = JSON.stringify([
      viewOf(parties[party], file, isWithin),
      eventsFor(parties[party], file, events, isWithin),
    ]);
    const words = ['p-former-clerk', 'p-present-clerk', 'because-of-leave', 'CaseAssigned', 'assignee'];
    for (const word of [...words, 'ActedAsCover', 'p-cover', 'p-who-is-away'])
      expect([word, read.includes(word)]).toEqual([word, insiders.includes(party)]);
  });
});
