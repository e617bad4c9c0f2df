import { NotesSection } from '../../notes/notes-section.tsx';
import { useCase } from './case-page.tsx';

/** 备注: what my colleagues and I should remember of this case. */
export const NotesTab = () => <NotesSection audience="regulator" caseId={useCase().id} />;
