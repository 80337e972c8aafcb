// Providers with a branch in many countries: hotmail.dk, yahoo.co.uk.
const WORLDWIDE = /^(?:gmx|hotmail|live|outlook|windowslive|yahoo|yandex)\.[a-z]{2,3}(?:\.[a-z]{2})?$/;

// Registered domains where anyone, or any subscriber of an internet provider, can have a mailbox.
const FREE: ReadonlySet<string> = new Set(
  `
  gmail.com googlemail.com msn.com passport.com ymail.com rocketmail.com icloud.com me.com mac.com appleid.com
  aol.com mail.com email.com web.de freenet.de t-online.de mail.ru proton.me protonmail.com protonmail.ch pm.me
  tuta.com tuta.io tutamail.com tutanota.com tutanota.de fastmail.com hey.com zoho.com zohomail.com zohomail.eu
  duck.com hushmail.com online.no telia.com comhem.se bredband.net
  mail.dk jubii.dk youmail.dk ofir.dk sol.dk forum.dk email.dk privat.dk city.dk tele.dk get2net.dk webspeed.dk
  tdcadsl.dk tdcspace.dk stofanet.dk cybercity.dk mobilixnet.dk worldonline.dk tiscali.dk image.dk oncable.dk
  fibermail.dk profibermail.dk energimail.dk godmail.dk
  `.match(/\S+/g),
);

/**
 * Whether a mailbox under this domain says nothing about who its owner works for, so that "same mail domain" is no
 * sign of the same enterprise. Subdomains of a provider count ("post3.tele.dk"). The list is of the best-known
 * in Denmark and can never be whole; `domain` is lower-case ASCII as `parseMailAddress` gives it.
 */
export function isFreeMailDomain(domain: string): boolean {
  const registered = domain.split('.').slice(-2).join('.');
  return FREE.has(registered) || WORLDWIDE.test(domain);
}
