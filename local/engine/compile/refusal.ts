/** One reason why a definition is not taken. */
export type DefinitionIssue = {
  /** Where: the state's name, below the states that hold it (`Outer/Branches[0]/Inner`); '' is the machine itself. */
  readonly path: string;
  /** The field refused or missing. */
  readonly field: string;
  /** A sentence that names state and field and says what is wrong. */
  readonly message: string;
};

export type Report = (issue: DefinitionIssue) => void;

/** A definition the engine does not take; thrown at load, before anything runs. */
export class DefinitionRefused extends Error {
  readonly issues: readonly DefinitionIssue[];
  constructor(machine: string, issues: readonly DefinitionIssue[]) {
    super(`State machine '${machine}' is refused: ${issues.map(({ message }) => message).join(' ')}`);
    this.name = 'DefinitionRefused';
    this.issues = issues;
  }
}
