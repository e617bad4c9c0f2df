import type { EventOf } from './events.ts';
import type { Inquiry } from './inquiries.ts';
import type { CaseFile } from './state.ts';

type InquiryEvent = EventOf<'InquiryOpened' | 'InquiryAnswered' | 'InquiryEnded'>;

export const withInquiry = (file: CaseFile, event: InquiryEvent): CaseFile => ({
  ...file,
  inquiries: (file.inquiries ?? []).map((one) => (one.id === event.inquiryId ? after(one, event) : one)),
});

const after = (one: Inquiry, event: InquiryEvent): Inquiry => {
  switch (event.type) {
    case 'InquiryOpened':
      return { ...one, openedBy: [...one.openedBy, event.by.personId] };
    case 'InquiryAnswered': {
      const { at, by, reply } = event;
      return { ...one, state: 'answered', answers: [...one.answers, { at, by, reply }] };
    }
    case 'InquiryEnded':
      return { ...one, state: 'ended' };
    default:
      return event satisfies never;
  }
};
