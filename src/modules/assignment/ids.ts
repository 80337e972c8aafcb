/** Whether a text from an address may be the id of anything; else it is simply not found. */
export const isId = (text: string | undefined): text is string =>
  text !== undefined && /^\d{1,20}$/.test(text);
