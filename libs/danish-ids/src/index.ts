export { formatCvr, parseCvr, type CvrResult } from './cvr.js';
export { parsePNumber, type PNumberResult } from './p-number.js';
export { findCpr, redactCpr, type CprSpan } from './cpr.js';
export { formatPhone, parsePhone, type PhoneResult } from './phone.js';
export { isMunicipalityCode, isPostalCode } from './places.js';
