export { parseMailAddress, type MailAddress, type MailAddressResult } from './mail-address.js';
export { isFreeMailDomain } from './free-mail.js';
