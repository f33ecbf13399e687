/** The box to find with, as it and the list below it share it. */
export interface BoxState {
  readonly text: string;
  readonly isOpen: boolean;
  /** The id of the option that Enter would take. */
  readonly active: string | undefined;
  /** Whether Enter was pressed in the box before the list was here. */
  readonly isEntered?: boolean;
}
