export const trouble = {
  faultNumber: (id: string) => `Fejlnummer: ${id}`,
  toStart: 'Til forsiden',
};
