/** Who keeps notes: enterprises have none. */
export type NotesAudience = 'regulator' | 'bank' | 'participant';
