/** Undo and redo, with the name of the step they are about. */
export const undo = {
  group: 'Undo and redo',
  undo: 'Undo',
  redo: 'Redo',
  undoStep: (step: string): string => `Undo: ${step}`,
  redoStep: (step: string): string => `Redo: ${step}`,
  nothingToUndo: 'Nothing of yours to undo',
  nothingToRedo: 'Nothing to redo',
} as const;
