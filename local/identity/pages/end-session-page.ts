import { page, policyWith } from './layout.ts';
import { type PageLanguage, words } from './words.ts';

const submit = "document.getElementById('op.logoutForm').requestSubmit(document.getElementById('leave'))";

/**
 * Signing out. Whoever came from the console with the person's own ID token is not asked again; anybody else, such as a
 * page of another site that wants to throw people out, is answered with a question.
 */
export const endSessionPage = (
  form: string,
  language: PageLanguage,
  isAskedByOwner: boolean,
): { readonly html: string; readonly policy: string } => {
  const content = `<p>${words.leaveText[language]}</p>${form}
<button class="main" id="leave" form="op.logoutForm" name="logout" value="yes">${words.leave[language]}</button>
<p><a href="/">${words.back[language]}</a></p>${isAskedByOwner ? `<script>${submit}</script>` : ''}`;
  return {
    html: page(language, words.leave[language], content),
    policy: policyWith(isAskedByOwner ? [submit] : []),
  };
};

export const leftPage = (language: PageLanguage): string =>
  page(language, words.left[language], `<p><a href="/">${words.back[language]}</a></p>`);
