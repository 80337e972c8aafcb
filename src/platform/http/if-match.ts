import { Refusal } from './refusal.js';

/** The version in `If-Match: "<version>"` (RFC 9110 § 13.1.1); undefined without the header. */
export function versionFrom(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  const version = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header.trim())?.[1];
  if (version === undefined) throw new Refusal('version.unreadable', 'invalid', {}, 'If-Match');
  return Number(version);
}

export function requiredVersion(header: string | undefined): number {
  const version = versionFrom(header);
  if (version === undefined) throw new Refusal('version.missing', 'required');
  return version;
}
