/** What people are in the middle of: unsaved text, who else is here, what can still be taken back. */
export const drafts = {
  viewers: {
    reading: (name: string) => `${name} læser`,
    writing: (name: string) => `${name} skriver et svar`,
  },
  undo: 'Fortryd',
};
