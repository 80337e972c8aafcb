/** Three digits in the range of kommunekoder, 101 (København) to 860 (Hjørring); the form, not the register. */
export function isMunicipalityCode(text: string): boolean {
  return /^\d{3}$/.test(text) && Number(text) >= 101 && Number(text) <= 860;
}

/** Four digits; some Danish postal codes begin with 0 (0999 København C). The form, not the register. */
export function isPostalCode(text: string): boolean {
  return /^\d{4}$/.test(text);
}
